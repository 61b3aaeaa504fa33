import { dayNumber } from '../../register';
import { factsAt, rowOf } from '../copy';
import { recentProcesses } from '../process/recent';
import { useRegisterData } from '../shell';
import { useStartSession } from './startSession';
import { EntryList } from './entryList';
import { Section } from './section';

const first = 5;

/** What this person looked at last on this device. */
export function RecentlyViewed() {
  const { words, me, today } = useStartSession();
  const { table } = useRegisterData();
  const entries = recentProcesses(me.key).flatMap(({ id }) => {
    const row = rowOf(table, id);
    return row < 0 ? [] : [factsAt(table, row, dayNumber(today))];
  });
  if (entries.length === 0) return null;
  return (
    <Section title={words.home.recent} hint={words.home.recentHint}>
      <EntryList entries={entries} first={first} routeOf={({ id }) => ({ screen: 'process', id })} />
    </Section>
  );
}
