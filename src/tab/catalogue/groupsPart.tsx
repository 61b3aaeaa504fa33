import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { ServiceGroup, ServiceGroups } from '../../register';
import { groupsOf } from '../../register';
import type { ServiceHit } from '../copy';
import { VirtualTable } from '../field';
import { useIsOffline, useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import type { AskedGroup } from './groupDialog';
import { GroupDialog } from './groupDialog';

interface GroupsPartProps {
  readonly services: readonly ServiceHit[];
  readonly groups: ServiceGroups;
}

const usualHeight = 60;

/** Which unit is responsible for which services, by the beginning of their keys: seen by all, said by the process team. */
export function GroupsPart({ services, groups }: GroupsPartProps) {
  const { words, me } = useCatalogueSession();
  const styles = useStyles();
  const heading = useId();
  const [asked, setAsked] = useState<AskedGroup | null>(null);
  const { serviceGroups: said } = words;
  const all = useMemo(() => groupsOf(services, groups), [services, groups]);
  const offline = useIsOffline();
  const mayAssign = me.may.settings.add && me.may.settings.edit;
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading} className={styles.heading}>
        {said.title}
      </h2>
      <p className={styles.text}>
        {mayAssign ? said.hint : said.mayNot} {mayAssign && offline && words.catalogueRuns.offlineLink}
      </p>
      <VirtualTable
        label={said.title}
        headers={[said.columns.group, said.columns.services, said.columns.unit]}
        count={all.length}
        cells={(index) => <Cells one={all[index]!} onAsk={mayAssign && !offline ? setAsked : null} />}
        usualHeight={usualHeight}
        rowClass={styles.row}
        className={styles.table}
      />
      {mayAssign && !offline && (
        <Button className={styles.other} onClick={() => setAsked({ group: null, unit: null })}>
          {said.other}
        </Button>
      )}
      {asked && <GroupDialog key={asked.group} asked={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface CellsProps {
  readonly one: ServiceGroup;
  readonly onAsk: ((asked: AskedGroup) => void) | null;
}

function Cells({ one: { group, unit, services, examples }, onAsk }: CellsProps) {
  const { words } = useCatalogueSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  const { serviceGroups: said } = words;
  return (
    <>
      <div role="cell">{group}</div>
      <div role="cell">
        {said.count(services)}
        {examples.length > 0 && <div className={styles.small}>{said.examples(examples)}</div>}
      </div>
      <div role="cell" className={styles.unit}>
        <span className={unit === null ? styles.small : undefined}>{unit === null ? said.noUnit : unitName(unit)}</span>
        {onAsk && (
          <Button
            size="small"
            aria-label={unit === null ? said.assignOf(group) : said.changeOf(group)}
            onClick={() => onAsk({ group, unit })}
          >
            {unit === null ? said.assign : said.change}
          </Button>
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0, maxWidth: '90ch' },
  table: { maxHeight: '60vh', backgroundColor: tokens.colorNeutralBackground1 },
  row: {
    gridTemplateColumns: 'minmax(110px, 1fr) minmax(180px, 3fr) minmax(180px, 2fr)',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  unit: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  other: { alignSelf: 'flex-start' },
});
