import { Link } from '@fluentui/react-components';
import { formatDay } from '../../text';
import type { ProcessFacts } from '../copy';
import { Empty, hrefOf, useRegisterData } from '../shell';
import { useStartSession } from './startSession';
import { EntryList } from './entryList';
import { LineList } from './lineList';
import { Section, Subsection } from './section';
import type { Today } from './today';

/** Reviews to answer, suggestions to decide, drafts to go on with. */
export function TodaySection({ forMe }: { readonly forMe: Today }) {
  const { words } = useStartSession();
  const { asked, toDecide, drafts } = forMe;
  const isNothing = asked.length + toDecide.length + drafts.length === 0;
  return (
    <Section title={words.shell.home.today}>
      {isNothing && <Empty title={words.shell.home.nothingToday} hint={words.home.nothingWaitsHint} />}
      {asked.length > 0 && (
        <Subsection title={words.home.reviews}>
          <AskedList asked={asked} />
        </Subsection>
      )}
      {toDecide.length > 0 && (
        <Subsection title={words.home.toDecide}>
          <ToDecide toDecide={toDecide} />
        </Subsection>
      )}
      {drafts.length > 0 && (
        <Subsection title={words.shell.home.drafts} hint={words.shell.home.draftsHint}>
          <EntryList entries={drafts} routeOf={({ id }) => ({ screen: 'edit', id })} showLight={false} />
        </Subsection>
      )}
    </Section>
  );
}

function AskedList({ asked }: Pick<Today, 'asked'>) {
  const { words, language } = useStartSession();
  const openedOn = new Map(asked.map(({ entry, openedOn: day }) => [entry.id, day]));
  const note = ({ id }: ProcessFacts) => {
    const day = openedOn.get(id);
    return day && words.shell.home.askedOn(formatDay(day, language));
  };
  const entries = asked.map(({ entry }) => entry);
  return <EntryList entries={entries} routeOf={({ id }) => ({ screen: 'process', id })} note={note} />;
}

const decideFirst = 5;

function ToDecide({ toDecide }: Pick<Today, 'toDecide'>) {
  const { words } = useStartSession();
  const { processName } = useRegisterData();
  const lines = toDecide.slice(0, decideFirst).map(({ id, values: { title, process } }) => ({
    key: id,
    name: title ?? '',
    to: { screen: 'process', id: process ?? 0, section: 'suggestions' } as const,
    notes: [processName(process)],
  }));
  return (
    <>
      <LineList lines={lines} />
      {toDecide.length > decideFirst && (
        <Link href={hrefOf({ screen: 'suggestions', show: 'open' })}>{words.home.toDecideAll}</Link>
      )}
    </>
  );
}
