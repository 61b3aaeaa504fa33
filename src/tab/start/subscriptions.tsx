import { useEffect, useMemo, useState } from 'react';
import type { Stored } from '../../register';
import { formatInstant } from '../../text';
import { Loading, useRegisterData } from '../shell';
import { useStartSession } from './startSession';
import { LineList } from './lineList';
import type { Looks } from './looks';
import { keepLooks, looksAt } from './looks';
import { Section } from './section';
import { useHistories } from './useHistories';
import { changeSince } from './whatChanged';

type Entry = Stored<'processes'>;

/** The processes this person follows, those first that have changed since their last look, with what changed. */
export function Subscriptions() {
  const { bookmarks } = useRegisterData();
  const { me } = useStartSession();
  const followed = useMemo(
    () => bookmarks.filter(({ values }) => values.kind === 'subscription' && values.active === true),
    [bookmarks],
  );
  const looks = useMemo(() => looksAt(followed, me.key), [followed, me.key]);
  useEffect(() => keepLooks(me.key, looks), [me.key, looks]);
  if (followed.length === 0) return null;
  return <Followed looks={looks} />;
}

function Followed({ looks }: { readonly looks: Looks }) {
  const { words, language } = useStartSession();
  const { unitName } = useRegisterData();
  const entries = useEntries(looks);
  const isChanged = ({ id, modifiedAt }: Entry) => modifiedAt > (looks.get(id) ?? modifiedAt);
  const changed = entries?.filter(isChanged) ?? [];
  const versionsOf = useHistories(changed);
  const noteOf = (entry: Entry) => {
    if (!isChanged(entry)) return [words.home.unchanged];
    const versions = versionsOf(entry);
    return [
      words.home.changedSince(formatInstant(entry.modifiedAt, language)),
      versions === undefined
        ? words.home.readingHistory
        : versions && changeSince(versions, looks.get(entry.id) ?? '', words, language),
    ];
  };
  return (
    <Section title={words.home.subscriptions}>
      {entries === null && <Loading text={words.home.findingChanges} />}
      <LineList
        lines={[...changed, ...(entries?.filter((entry) => !isChanged(entry)) ?? [])].map((entry) => ({
          key: entry.id,
          name: entry.values.name ?? '',
          to: { screen: 'process', id: entry.id, ...(isChanged(entry) && { section: 'history' }) },
          notes: [...noteOf(entry), unitName(entry.values.unit)],
        }))}
      />
    </Section>
  );
}

/** Whole entries, asked again with every change of the register; null before the first answer. */
function useEntries(looks: Looks): readonly Entry[] | null {
  const { copy } = useStartSession();
  const { table } = useRegisterData();
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    let current = true;
    void copy.entries([...looks.keys()]).then((found) => {
      if (current) setEntries(found);
    });
    return () => {
      current = false;
    };
  }, [copy, table, looks]);
  return entries;
}
