import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { captureTexts } from '../../../text';
import type { Field } from '../../../register';
import type { Entered } from '../../field';
import { FieldInput } from '../../field';
import type { Route } from '../../shell';
import { BottomBar, Empty, Failed, Loading, navigate, Page } from '../../shell';
import { useCaptureSession } from '../captureSession';
import { CaptureWays } from '../captureWays';
import { lastUnit } from '../currentCapture';
import { KeepingNotice } from '../draftNotices';
import { MayNotAdd } from '../mayNotAdd';
import type { Kept } from '../draft';
import { keepMeeting, lineFields, startMeeting, withServices } from '../meeting/meetingDraft';
import type { ServiceHit } from '../../copy';
import { ServiceFilter } from '../../catalogue/serviceFilter';
import { ServiceList } from './serviceList';
import { useCatalogue } from './useCatalogue';

type CatalogueRoute = Omit<Extract<Route, { screen: 'fromCatalogue' }>, 'screen'>;

const [german, english] = [captureTexts('de').picking, captureTexts('en').picking];
const unitField: Field = {
  ...lineFields.unit,
  label: { de: german.unit, en: english.unit },
  help: { de: german.unitHint, en: english.unitHint },
};

/** Picks services of the imported catalogues for a unit; they go into the list, where they are looked through and saved. */
export function CatalogueCapture(route: CatalogueRoute) {
  const { words } = useCaptureSession();
  const [catalogue, retry] = useCatalogue(route.search ?? '');
  return (
    <Page title={words.picking.title} intro={words.picking.intro}>
      <CaptureWays />
      <MayNotAdd />
      {catalogue.state === 'loading' && <Loading text={words.picking.loading} />}
      {catalogue.state === 'failed' && (
        <Failed title={words.picking.loadFailed} error={catalogue.error} retry={retry} />
      )}
      {catalogue.state === 'ready' && catalogue.all.length === 0 && (
        <Empty title={words.picking.empty} hint={words.picking.emptyHint} />
      )}
      {catalogue.state === 'ready' && catalogue.all.length > 0 && (
        <Picking route={route} all={catalogue.all} found={catalogue.found} />
      )}
    </Page>
  );
}

interface PickingProps {
  readonly route: CatalogueRoute;
  readonly all: readonly ServiceHit[];
  readonly found: readonly ServiceHit[];
}

function Picking({ route, all, found }: PickingProps) {
  const { words, me } = useCaptureSession();
  const styles = useStyles();
  const [unit, setUnit] = useUnit(route);
  const [chosen, setChosen] = useState<ReadonlyMap<number, ServiceHit>>(new Map());
  const [kept, setKept] = useState<Kept>('kept');
  const shown = route.type ? found.filter(({ type }) => type === route.type) : found;
  const choose = (hit: ServiceHit) => {
    const next = new Map(chosen);
    if (!next.delete(hit.id)) next.set(hit.id, hit);
    setChosen(next);
  };
  const prepare = () => {
    const draft = withServices(startMeeting(me.key, lastUnit(me.key)), [...chosen.values()], unit);
    const result = keepMeeting(me.key, draft);
    setKept(result);
    if (result === 'kept') navigate({ screen: 'meeting' });
  };
  return (
    <div className={styles.part}>
      <FieldInput
        name="unit"
        field={unitField}
        entered={unit}
        onEnter={(_name, entered) => setUnit(entered)}
        stage="draft"
      />
      <ServiceFilter
        chosen={route}
        choices={['type']}
        services={all}
        onChange={(part) => navigate({ ...route, screen: 'fromCatalogue', ...part }, { replace: true })}
      />
      <p className={styles.count} role="status">
        {words.picking.counts(shown.length)}
      </p>
      {shown.length === 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.picking.nothing}</MessageBarBody>
        </MessageBar>
      )}
      <ServiceList key={`${route.search} ${route.type}`} services={shown} chosen={chosen} onChoose={choose} />
      <KeepingNotice kept={kept} />
      <BottomBar on="card" className={styles.bar}>
        <Button
          appearance="primary"
          disabled={!me.may.processes.add}
          disabledFocusable={chosen.size === 0}
          onClick={prepare}
        >
          {chosen.size === 0 ? words.picking.prepareNothing : words.picking.prepare(chosen.size)}
        </Button>
        {chosen.size > 0 && <Button onClick={() => setChosen(new Map())}>{words.picking.clear}</Button>}
        <span role="status">{chosen.size > 0 && words.picking.chosen(chosen.size)}</span>
      </BottomBar>
    </div>
  );
}

/** The unit stands in the address, once it is one. */
function useUnit(route: CatalogueRoute): readonly [Entered, (entered: Entered) => void] {
  const { me } = useCaptureSession();
  const [unit, setUnit] = useState<Entered>(route.unit ?? lastUnit(me.key));
  const set = (entered: Entered) => {
    setUnit(entered);
    const id = typeof entered === 'number' ? entered : undefined;
    if (id !== undefined) navigate({ ...route, screen: 'fromCatalogue', unit: id }, { replace: true });
  };
  return [unit, set];
}

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  count: { margin: 0, color: tokens.colorNeutralForeground3 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});
