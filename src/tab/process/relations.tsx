import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Stored } from '../../register';
import type { ProcessTable } from '../copy';
import { codeAt, rowOf } from '../copy';
import { useColumns } from '../register/useColumns';
import { hrefOf, useRegisterData, useSession } from '../shell';
import { useFactStyles } from './factStyles';
import type { Relations } from './relationsOf';
import { relationsOf } from './relationsOf';

const columnsAsked = ['predecessors', 'parent', 'supersededBy'] as const;

/** What comes before and after, from both ends: what this entry says of others, and what others say of it. */
export function RelationsView({ entry }: { readonly entry: Stored<'processes'> }) {
  const { words } = useSession();
  const { processName, unitName, table } = useRegisterData();
  const columns = useColumns(columnsAsked);
  const rows = useFactStyles();
  const styles = useStyles();
  const relations = relationsOf(entry, columns);
  const shown = (Object.keys(relations) as (keyof Relations)[]).filter((kind) => relations[kind].length > 0);
  if (shown.length === 0) return <p className={styles.nothing}>{words.page.noRelations}</p>;
  return (
    <dl className={styles.kinds}>
      {shown.map((kind) => (
        <div key={kind} className={rows.fact}>
          <dt className={rows.label}>{words.page.relationKinds[kind]}</dt>
          <dd className={styles.value}>
            <ul className={styles.list}>
              {relations[kind].map((id) => (
                <li key={id}>
                  <Link inline href={hrefOf({ screen: 'process', id })}>
                    {processName(id) ?? (table.ids.length > 0 ? `${words.upkeep.deletedEntry} (#${id})` : `#${id}`)}
                  </Link>{' '}
                  <span className={styles.unit}>{unitName(unitAt(table, id))}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function unitAt(table: ProcessTable, id: number): number | null {
  const row = rowOf(table, id);
  const unit = row < 0 ? null : codeAt(table.unit, row);
  return unit === null ? null : Number(unit);
}

const useStyles = makeStyles({
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
  kinds: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  value: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  unit: { color: tokens.colorNeutralForeground3 },
});
