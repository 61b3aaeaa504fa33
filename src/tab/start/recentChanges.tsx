import { formatInstant } from '../../text';
import { Empty, Loading, useRegisterData } from '../shell';
import { useStartSession } from './startSession';
import { LineList } from './lineList';
import { Section } from './section';
import { useHistories } from './useHistories';
import { useLatest } from './useLatest';
import { lastChange } from './whatChanged';

const shown = 6;
const none: readonly never[] = [];

/** What was changed last, by whomever: who it was is nobody's business in a channel, and stands in the history. */
export function RecentChanges() {
  const { words, language } = useStartSession();
  const { unitName } = useRegisterData();
  const latest = useLatest(shown);
  const versionsOf = useHistories(latest ?? none);
  return (
    <Section title={words.home.changes}>
      {latest === null && <Loading text={words.home.findingChanges} />}
      {latest?.length === 0 && <Empty title={words.home.noChanges} hint={words.home.noChangesHint} />}
      {latest && latest.length > 0 && (
        <LineList
          lines={latest.map((entry) => {
            const versions = versionsOf(entry);
            return {
              key: entry.id,
              name: entry.values.name ?? '',
              to: { screen: 'process', id: entry.id },
              notes: [
                versions === undefined ? words.home.readingHistory : versions && lastChange(versions, words, language),
                formatInstant(entry.modifiedAt, language),
                unitName(entry.values.unit),
              ],
            };
          })}
        />
      )}
    </Section>
  );
}
