import { Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, SearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FieldValue } from '../../register';
import { lists } from '../../register';
import { describeValue, useNaming } from '../field';
import type { KeptList } from '../shell';
import { Empty, hrefOf, LoadFailed, Loading, mayAdminister, Page, useRegisterData, wholeRegister } from '../shell';
import type { Kept } from './keptList';
import { entriesOf, fieldsOfList, nameOf } from './keptList';
import { useListSession } from './listSession';

/** All entries of a list that the process team looks after. */
export function ListScreen({ list }: { readonly list: KeptList }) {
  const styles = useStyles();
  const { words, me, language } = useListSession();
  const data = useRegisterData();
  const [query, setQuery] = useState('');
  const { title, intro, add, none, noneHint } = words.keeping.lists[list];
  const entries = sorted(entriesOf(data, list), language);
  const shown = entries.filter((entry) => answers(entry, query));
  const isEmpty = entries.length === 0;
  const adding = me.may[list].add && (
    <Link href={hrefOf({ screen: 'entry', list, id: null })} className={styles.add}>
      <AddRegular aria-hidden /> {add}
    </Link>
  );
  return (
    <Page
      title={title}
      intro={intro}
      actions={!isEmpty && adding}
      back={
        mayAdminister(me)
          ? { to: { screen: 'administration' }, name: words.upkeep.area }
          : { to: wholeRegister, name: words.shell.register }
      }
    >
      {typeof data.state === 'object' && <LoadFailed error={data.state.failed} />}
      {isEmpty && data.state === 'loading' && <Loading text={words.shell.loading} />}
      {isEmpty && data.state !== 'loading' && <Empty title={none} hint={noneHint} action={adding} />}
      {!me.may[list].edit && !isEmpty && <p className={styles.text}>{words.keeping.readOnly}</p>}
      {!isEmpty && (
        <>
          <Input
            type="search"
            aria-label={words.keeping.search}
            placeholder={words.keeping.search}
            contentBefore={<SearchRegular aria-hidden />}
            value={query}
            onChange={(_event, { value }) => setQuery(value)}
          />
          <p role="status" className={styles.text}>
            {shown.length === 0 ? words.keeping.nothing(query) : words.keeping.count(shown.length)}
          </p>
          {shown.length > 0 && <EntryTable list={list} entries={shown} />}
        </>
      )}
    </Page>
  );
}

function EntryTable({ list, entries }: { readonly list: KeptList; readonly entries: readonly Kept[] }) {
  const styles = useStyles();
  const { language } = useListSession();
  const naming = useNaming();
  const fields = fieldsOfList(list);
  const [first, ...others] = columnsOf(list);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={lists[list].label[language]}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[first, ...others].map((name) => (
              <th key={name} scope="col" className={styles.cell}>
                {name && fields[name]?.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <th scope="row" className={styles.cell}>
                <Link href={hrefOf({ screen: 'entry', list, id: entry.id })}>{nameOf(entry)}</Link>
              </th>
              {others.map((name) => (
                <td key={name} className={styles.cell}>
                  {said(entry, name) === null ? '–' : describeValue(fields[name]!, said(entry, name), naming)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The name first, then what SharePoint's own view of the list shows. */
function columnsOf(list: KeptList): readonly string[] {
  const name = 'name' in lists[list].fields ? 'name' : 'title';
  const others = lists[list].view.filter((field) => field !== name && field in fieldsOfList(list));
  return [
    name,
    ...others,
    ...(list === 'synonyms' ? ['everyday'].filter((field) => !others.includes(field as never)) : []),
  ];
}

function said({ values }: Kept, name: string): FieldValue {
  const value = (values as Readonly<Record<string, FieldValue>>)[name] ?? null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

const answers = ({ values }: Kept, query: string): boolean =>
  Object.values(values).some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(query.trim().toLowerCase()),
  );

/** Units in the order of their chart, those without a number last; everything else by name. */
function sorted(entries: readonly Kept[], language: string): readonly Kept[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const numberOf = ({ values }: Kept): string => ('number' in values ? (values.number ?? '') : '');
  return [...entries].sort((left, right) => {
    const [one, other] = [numberOf(left), numberOf(right)];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return compare(one, other) || compare(nameOf(left), nameOf(right));
  });
}

const useStyles = makeStyles({
  add: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  scroll: { overflowX: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    whiteSpace: 'pre-line',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
