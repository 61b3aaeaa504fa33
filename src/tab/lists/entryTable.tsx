import { Link } from '@fluentui/react-components';
import { lists } from '../../register';
import { describeValue, useNaming } from '../field';
import type { KeptList } from '../shell';
import { useNarrow } from '../register/useNarrow';
import { hrefOf } from '../shell';
import { FoldedFacts } from './foldedFacts';
import type { Kept } from './keptList';
import { columnsOf, fieldsOfList, nameOf, valueIn } from './keptList';
import { useListSession } from './listSession';
import { useTableStyles } from './tableStyles';

/** Entries of a list, one a line. */
export function EntryTable({ list, entries }: { readonly list: KeptList; readonly entries: readonly Kept[] }) {
  const styles = useTableStyles();
  const { language } = useListSession();
  const naming = useNaming();
  const fields = fieldsOfList(list);
  const [first, ...further] = columnsOf(list);
  const narrow = useNarrow();
  const others = narrow ? [] : further;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={lists[list].label[language]}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[first, ...others].map((name) => (
              <th key={name} scope="col" className={styles.cell}>
                {fields[name]?.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row" className={styles.cell}>
                <Link href={hrefOf({ screen: 'entry', list, id: entry.id })}>{nameOf(entry)}</Link>
                {narrow && <FoldedFacts list={list} entry={entry} columns={further} />}
              </th>
              {others.map((name) => (
                <td key={name} className={styles.cell}>
                  {valueIn(entry, name) === null ? '–' : describeValue(fields[name]!, valueIn(entry, name), naming)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
