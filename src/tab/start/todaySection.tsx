import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { Me } from '../../register';
import { Empty, hrefOf, useRegisterData } from '../shell';
import { Arriving } from '../shell/arriving';
import { fetched } from '../shell/fetched';
import { useStartSession } from './startSession';
import { EntryList } from './entryList';
import { LineList } from './lineList';
import { Section, Subsection } from './section';
import type { Today } from './today';

const RequestCards = fetched(async () => (await import('../review/requestCards')).RequestCards);

/** Reviews to answer, suggestions to decide, drafts to go on with. */
export function TodaySection({ forMe }: { readonly forMe: Today }) {
  const { words, me } = useStartSession();
  const { requests, due, toDecide, drafts } = forMe;
  // The place stays for what is said about the last answer.
  const [hasAsked, setHasAsked] = useState(false);
  if (requests.length > 0 && !hasAsked) setHasAsked(true);
  const isNothing = requests.length + due.length + toDecide.length + drafts.length === 0;
  return (
    <Section title={words.shell.home.today}>
      {isNothing && <Empty title={words.shell.home.nothingToday} hint={words.home.nothingWaitsHint} />}
      {(hasAsked || due.length > 0) && (
        <Subsection title={words.home.reviews} hint={mayAnswerHere(me) ? undefined : words.home.answerInChat}>
          {hasAsked && <Requests requests={requests} />}
          {due.length > 0 && <EntryList entries={due} routeOf={({ id }) => ({ screen: 'process', id })} />}
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

const mayAnswerHere = ({ may }: Pick<Me, 'may'>): boolean => may.reviews.edit && may.processes.edit;

/** More than these at a time nobody answers; those answered make room. */
const askFirst = 5;

function Requests({ requests }: Pick<Today, 'requests'>) {
  const { words, me } = useStartSession();
  const [all, setAll] = useState(false);
  // Who may not write answers on the card in the chat.
  if (!mayAnswerHere(me)) {
    const lines = requests.map(({ id, values: { title, process } }) => ({
      key: id,
      name: title ?? '',
      to: { screen: 'process', id: process ?? 0 } as const,
      notes: [],
    }));
    return <LineList lines={lines} />;
  }
  return (
    <Arriving>
      <RequestCards requests={all ? requests : requests.slice(0, askFirst)} />
      {!all && requests.length > askFirst && (
        <Button onClick={() => setAll(true)}>{words.shell.home.showAll(requests.length)}</Button>
      )}
    </Arriving>
  );
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
