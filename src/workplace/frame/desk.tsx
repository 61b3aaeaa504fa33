import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../register';
import { ChatPane } from '../chat/ChatPane';
import { linkTarget, localToken, tabDeepLink } from '../host';
import type { WorkplaceFacts } from './api';
import { moveDay } from './api';
import { Bar } from './bar';
import { ChannelBar } from './channelBar';
import { inChannel, keepChannelTab, personally, readChannelTab } from './channelTab';
import type { Choices, Place } from './choices';
import { FirstSteps, useFirstSteps } from './firstSteps';
import { Notice } from './notice';
import type { Pane } from './panes';
import { chatPaneId, PaneSwitch, tabPaneId } from './panes';
import { ShareDialog } from './shareDialog';
import { TabPane } from './tabPane';
import { useNarrow } from './useNarrow';
import { useTabPages } from './useTabPages';
import type { Words } from './words';
import { wordsIn } from './words';

interface Props {
  readonly apiUrl: string;
  readonly facts: WorkplaceFacts;
  readonly choices: Choices;
  readonly onChoose: (change: Partial<Choices>) => void;
}

/** Bar above, the tab at the left, the chat at the right; on a narrow screen one of the two. */
export function Desk({ apiUrl, facts, choices, onChoose }: Props) {
  const styles = useStyles();
  const words = wordsIn(choices.language);
  const isNarrow = useNarrow();
  const [pane, setPane] = useState<Pane>('tab');
  const [today, setToday] = useState(facts.today);
  const steps = useFirstSteps();
  const tab = useTab(facts, choices, words, () => setPane('tab'));
  const { pages, notice, shared, openLink, forget, stand } = tab;
  const person = personOf(facts, choices);

  const choose = (change: Partial<Choices>) => {
    onChoose(change);
    if (change.theme) pages.host.change({ theme: change.theme });
    const { language, place } = change;
    if (change.person) void pages.renew({ person: personOf(facts, { ...choices, ...change }) });
    if (language) void pages.renew({ language });
    if (place) stand(place);
  };
  const move = async (day: Day) => {
    setToday(await moveDay(apiUrl, day));
    await pages.renew();
  };

  return (
    <div className={styles.desk}>
      <Bar {...{ facts, choices, today, words }} onChoose={choose} onMove={move} steps={steps} />
      {steps.isShown && (
        <FirstSteps
          {...{ words, today, person, steps, people: facts.people, language: choices.language }}
          onMove={move}
        />
      )}
      {notice && <Notice text={notice} words={words} onClose={forget} />}
      <main aria-label={words.work} className={mergeClasses(styles.panes, isNarrow && styles.onePane)}>
        {isNarrow && <PaneSwitch pane={pane} words={words} onSwitch={setPane} />}
        <section
          id={tabPaneId}
          aria-label={words.tab}
          className={mergeClasses(styles.pane, styles.stack)}
          hidden={isNarrow && pane !== 'tab'}
        >
          <Counter tab={tab} words={words} onLeave={() => choose({ place: 'personal' })} />
        </section>
        <div id={chatPaneId} className={styles.pane} hidden={isNarrow && pane !== 'chat'}>
          <ChatPane
            person={person}
            token={localToken(person.key)}
            language={choices.language}
            directory={facts.people}
            apiUrl={`${apiUrl}/channel/chat`}
            noticesUrl={`${apiUrl}/graph/received`}
            day={today}
            onOpenLink={openLink}
          />
        </div>
      </main>
      {shared && <ShareDialog link={shared} words={words} onClose={forget} />}
    </div>
  );
}

interface CounterProps {
  readonly tab: ReturnType<typeof useTab>;
  readonly words: Words;
  /** Nothing is set up in the channel, and nothing shall be. */
  readonly onLeave: () => void;
}

/** The tab, in a channel with what Teams shows around it. */
function Counter({ tab: { pages, page, stand }, words, onLeave }: CounterProps) {
  const { state } = pages.host;
  return (
    <>
      <ChannelBar
        {...{ words, state, isValid: page.isValid }}
        onSave={() => pages.host.save()}
        onCancel={() => (state.settings ? stand('channel') : onLeave())}
        onChange={() => stand('channel', true)}
      />
      <TabPane page={page} attach={pages.attach} words={words} onReload={() => void pages.renew()} />
    </>
  );
}

function personOf({ people }: WorkplaceFacts, { person }: Choices) {
  const found = people.find(({ key }) => key === person);
  if (!found) throw new Error(`nobody in the workplace is ${person}`);
  return found;
}

/** The tab with its host, and what the host shows outside the tab: a sentence about a link, or a link to pass on. */
function useTab(facts: WorkplaceFacts, choices: Choices, words: Words, onShowTab: () => void) {
  const { appId, tabUrl, tenantId } = facts;
  const [notice, setNotice] = useState<((words: Words) => string) | null>(null);
  const [shared, setShared] = useState<string | null>(null);
  const openLink = (url: string): boolean => {
    const target = linkTarget(url, appId);
    if (target.kind === 'tab') {
      onShowTab();
      void pages.renew({ subPageId: target.subPageId });
    } else if (target.kind === 'web') {
      window.open(target.url, '_blank', 'noopener,noreferrer');
    } else {
      const names = target.kind === 'chat' ? target.people.map((key) => nameOf(facts, key)).join(', ') : null;
      setNotice(() => (now: Words) => (names === null ? now.linkUnknown : now.linkToChat(names)));
    }
    return target.kind !== 'unknown';
  };
  const standing = (place: Place, isChanging = false) =>
    place === 'channel'
      ? inChannel(tabUrl, words, readChannelTab(window.localStorage), isChanging)
      : personally(tabUrl);
  const { tabUrl: firstUrl, ...place } = standing(choices.place);
  const { theme, language } = choices;
  const { pages, page } = useTabPages({
    window,
    tabUrl: firstUrl,
    state: { theme, language, ...place, person: personOf(facts, choices), tenantId, appId, subPageId: null },
    actions: {
      openLink,
      share: ({ subPageId, label }) =>
        setShared(tabDeepLink({ appId, entityId: personally(tabUrl).entityId, subPageId, label })),
      saved: (settings) => {
        keepChannelTab(settings, window.localStorage);
        stand('channel');
      },
      notSaved: (reason) => setNotice(() => (now: Words) => now.notSaved(reason ?? '')),
    },
  });
  const stand = (to: Place, isChanging = false): void => void pages.renew(standing(to, isChanging));
  const forget = () => {
    setNotice(null);
    setShared(null);
  };
  return {
    pages,
    page,
    notice: notice?.(words) ?? null,
    shared,
    stand,
    openLink: (url: string) => void openLink(url),
    forget,
  };
}

const nameOf = ({ people }: WorkplaceFacts, key: string): string =>
  people.find((person) => person.key === key.toLowerCase())?.name ?? key;

const useStyles = makeStyles({
  desk: {
    height: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  panes: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) clamp(300px, 30%, 400px)',
  },
  onePane: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(0, 1fr)' },
  pane: {
    minWidth: 0,
    minHeight: 0,
    '& + &': { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
    '&[hidden]': { display: 'none' },
  },
  stack: { display: 'flex', flexDirection: 'column', '&[hidden]': { display: 'none' } },
});
