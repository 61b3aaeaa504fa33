import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { CataloguePlan } from '../../register';
import { catalogueEffects, countEffects } from '../../register';
import { formatNumber } from '../../text';
import { hrefOf, useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import type { CatalogueData } from './useCatalogueData';

interface PlanSummaryProps {
  readonly plan: CataloguePlan;
  readonly data: CatalogueData;
}

const atMost = 20;

/** How many services a version adds, changes and drops, which processes name a dropped one, and what is odd in the file. */
export function PlanSummary({ plan, data }: PlanSummaryProps) {
  const { words, language } = useCatalogueSession();
  const { processName } = useRegisterData();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const counts = countEffects(plan);
  const dropped = plan.services.filter(({ effect }) => effect === 'dropped');
  const users = [...new Set(dropped.flatMap(({ key }) => (key === null ? [] : (data.byKey.get(key) ?? []))))];
  const changed = plan.services.filter(({ effect }) => effect !== 'same' && effect !== 'added');
  return (
    <section className={styles.part} aria-label={said.planned}>
      <h2 className={styles.title}>{said.planned}</h2>
      <div role="status">
        <ul className={styles.list}>
          {catalogueEffects.map((effect) => (
            <li key={effect}>
              {said.effects[effect]}: {formatNumber(counts[effect], language)}
            </li>
          ))}
        </ul>
      </div>
      {users.length > 0 && (
        <>
          <p className={styles.text}>{said.usesDropped}</p>
          <ul className={styles.list}>
            {users.map((id) => (
              <li key={id}>
                <Link href={hrefOf({ screen: 'process', id })}>{processName(id) ?? `#${id}`}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className={styles.list}>
        {changed.slice(0, atMost).map(({ row, name, key, effect, formerName }) => (
          <li key={`${row} ${key} ${name}`}>
            {said.effects[effect]}: {[key, name].filter(Boolean).join(' ')}
            {formerName !== null && ` (${said.formerly(formerName)})`}
          </li>
        ))}
      </ul>
      {changed.length > atMost && <p className={styles.text}>{said.more(changed.length - atMost)}</p>}
      {plan.remarks.length > 0 && (
        <details>
          <summary>{said.remarks(plan.remarks.length)}</summary>
          <ul className={styles.list}>
            {plan.remarks.slice(0, atMost).map(({ row, code, text }, index) => (
              <li key={index}>
                {row}: {said.reasons[code](text)}
              </li>
            ))}
          </ul>
          {plan.remarks.length > atMost && <p className={styles.text}>{said.more(plan.remarks.length - atMost)}</p>}
        </details>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0 },
  list: { margin: 0 },
});
