import { Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, SearchRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Stored } from '../../register';
import type { KeptList } from '../shell';
import {
  Empty,
  hrefOf,
  keptLists,
  LoadFailed,
  Loading,
  mayAdminister,
  Page,
  useRegisterData,
  wholeRegister,
} from '../shell';
import { EntryTable } from './entryTable';
import { entriesOf, sorted } from './keptList';
import { useAnswering, useListSearch } from './listSearch';
import { useListSession } from './listSession';
import { SynonymTools } from './synonymTools';
import { UnitTable } from './unitTable';

interface ListScreenProps {
  readonly list: KeptList;
  /** What is searched for, as the address has it. */
  readonly search?: string;
}

/** All entries of a list that the process team looks after. */
export function ListScreen({ list, search = '' }: ListScreenProps) {
  const styles = useStyles();
  const { words, me, language } = useListSession();
  const data = useRegisterData();
  const kept = entriesOf(data, list);
  const entries = useMemo(() => sorted(kept, language), [kept, language]);
  const { title, intro, add, none, noneHint } = words.keeping.lists[list];
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
      <Lists here={list} />
      {typeof data.state === 'object' && <LoadFailed error={data.state.failed} />}
      {isEmpty && data.state === 'loading' && <Loading text={words.shell.loading} />}
      {isEmpty && data.state !== 'loading' && <Empty title={none} hint={noneHint} action={adding} />}
      {!me.may[list].edit && !isEmpty && <p className={styles.text}>{words.keeping.readOnly}</p>}
      {list === 'synonyms' && data.state !== 'loading' && <SynonymTools />}
      {!isEmpty && <Found list={list} entries={entries} search={search} />}
    </Page>
  );
}

interface FoundProps {
  readonly list: KeptList;
  readonly entries: readonly Stored<KeptList>[];
  readonly search: string;
}

function Found({ list, entries, search }: FoundProps) {
  const styles = useStyles();
  const { words } = useListSession();
  const { typed, setTyped, write } = useListSearch(list, search);
  const found = useAnswering(list, entries, typed);
  return (
    <>
      <Input
        type="search"
        className={styles.search}
        aria-label={words.keeping.search}
        placeholder={words.keeping.search}
        contentBefore={<SearchRegular aria-hidden />}
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={write}
      />
      <p role="status" className={styles.text}>
        {found.length === 0 ? words.keeping.nothing(typed) : words.keeping.count(found.length)}
      </p>
      {found.length > 0 &&
        (list === 'units' ? (
          <UnitTable found={typed.trim() === '' ? null : new Set(found.map(({ id }) => id))} />
        ) : (
          <EntryTable list={list} entries={found} />
        ))}
    </>
  );
}

/** From one list to the others. */
function Lists({ here }: { readonly here: KeptList }) {
  const styles = useStyles();
  const { words } = useListSession();
  return (
    <nav aria-label={words.keeping.others} className={styles.others}>
      {keptLists.map((list) => (
        <Link
          key={list}
          href={hrefOf({ screen: 'list', list })}
          aria-current={list === here ? 'page' : undefined}
          className={list === here ? styles.here : undefined}
        >
          {words.keeping.lists[list].title}
        </Link>
      ))}
    </nav>
  );
}

const useStyles = makeStyles({
  add: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  search: { maxWidth: '480px' },
  others: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  here: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});
