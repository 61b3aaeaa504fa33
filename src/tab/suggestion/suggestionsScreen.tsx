import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Stored } from '../../register';
import type { SuggestionsShown } from '../shell';
import { Empty, LoadFailed, Loading, navigate, Page, suggestionsShown, useRegisterData, useSession } from '../shell';
import { SuggestionCard } from './suggestionCard';
import { shownSuggestions } from './shown';

/** More than these at a time nobody reads. */
const atATime = 30;

/** Every suggestion, by what has become of it. */
export function SuggestionsScreen({ show }: { readonly show: SuggestionsShown }) {
  const { words, me } = useSession();
  const { suggestions, state, syncedAt } = useRegisterData();
  const styles = useStyles();
  const shown = useMemo(() => shownSuggestions(suggestions, show, me.key), [suggestions, show, me.key]);
  return (
    <Page title={words.suggestions.title} intro={words.suggestions.intro}>
      {typeof state === 'object' && <LoadFailed error={state.failed} />}
      <TabList
        aria-label={words.suggestions.filter}
        selectedValue={show}
        onTabSelect={(_event, { value }) =>
          navigate({ screen: 'suggestions', show: value as SuggestionsShown }, { replace: true })
        }
      >
        {suggestionsShown.map((one) => (
          <Tab key={one} id={`suggestions-${one}`} value={one}>
            {words.suggestions.show[one]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-labelledby={`suggestions-${show}`} className={styles.panel}>
        {syncedAt === null && state === 'loading' ? (
          <Loading text={words.suggestions.loading} />
        ) : (
          <Cards key={show} show={show} suggestions={shown} />
        )}
      </div>
    </Page>
  );
}

interface CardsProps {
  readonly show: SuggestionsShown;
  readonly suggestions: readonly Stored<'suggestions'>[];
}

function Cards({ show, suggestions }: CardsProps) {
  const { words } = useSession();
  const styles = useStyles();
  const [count, setCount] = useState(atATime);
  const visible = suggestions.slice(0, count);
  const entries = useEntries(visible);
  if (suggestions.length === 0) return <Empty title={words.suggestions.none[show]} hint={words.suggestions.noneHint} />;
  const more = Math.min(atATime, suggestions.length - visible.length);
  return (
    <>
      <p role="status" className={styles.count}>
        {words.suggestions.counted(suggestions.length)}
      </p>
      {visible.map((one) => (
        <SuggestionCard key={one.id} suggestion={one} entry={entryOf(one, entries)} />
      ))}
      {more > 0 && (
        <Button className={styles.more} onClick={() => setCount(count + atATime)}>
          {words.suggestions.showMore(more)}
        </Button>
      )}
    </>
  );
}

type Entries = ReadonlyMap<number, Stored<'processes'>> | null;

const entryOf = ({ values }: Stored<'suggestions'>, entries: Entries) =>
  values.process === null ? null : entries === null ? undefined : (entries.get(values.process) ?? null);

/** The entries that the suggestions are about, as the device has them; null while they are on their way. */
function useEntries(suggestions: readonly Stored<'suggestions'>[]): Entries {
  const { copy } = useSession();
  const { table } = useRegisterData();
  const [entries, setEntries] = useState<Entries>(null);
  const ids = [...new Set(suggestions.flatMap(({ values }) => values.process ?? []))];
  const wanted = ids.join(' ');
  useEffect(() => {
    let current = true;
    const asked = wanted === '' ? [] : wanted.split(' ').map(Number);
    void Promise.all(asked.map((id) => copy.entry(id))).then((found) => {
      if (current) setEntries(new Map(found.flatMap((entry) => (entry ? [[entry.id, entry]] : []))));
    });
    return () => {
      current = false;
    };
  }, [copy, table, wanted]);
  return entries;
}

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '960px' },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: { alignSelf: 'flex-start' },
});
