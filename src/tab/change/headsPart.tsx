import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReorganisationPlan, UnitRef } from '../../register';
import { addDays, headsAfter } from '../../register';
import { hrefOf, useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';
import type { Draft } from './reorganisationState';

interface HeadsPartProps {
  readonly draft: Draft;
  readonly plan: ReorganisationPlan;
  readonly nameOf: (ref: UnitRef) => string;
}

/** Whose leading ends, which units nobody leads, who decides that, and what happens as long as nobody has. */
export function HeadsPart({ draft, plan, nameOf }: HeadsPartProps) {
  const { words } = useChangeSession();
  const { units, personName } = useRegisterData();
  const styles = useStyles();
  const said = words.reorganisation.heads;
  const { leaving, without } = headsAfter(draft, plan, units);
  if (leaving.length === 0 && without.length === 0) return null;
  const lastDay = addDays(draft.day, -1);
  return (
    <>
      <h3 className={styles.subtitle}>{said.title}</h3>
      <ul className={styles.list}>
        {leaving.map(({ person, unit: { id, values } }) => (
          <li key={`leaves ${id}`}>{said.leaves(personName(person), values.name ?? '', lastDay)}</li>
        ))}
        {without.map((ref) => (
          <li key={ref}>
            {said.without(nameOf(ref))}{' '}
            {ref < 0 ? (
              said.toNew
            ) : (
              <Link inline href={hrefOf({ screen: 'entry', list: 'units', id: ref })} target="_blank">
                {said.toKnown}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {without.length > 0 && <p className={styles.text}>{said.untilThen}</p>}
    </>
  );
}

const useStyles = makeStyles({
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});
