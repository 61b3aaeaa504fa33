import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Language } from '../../register';
import { chatTexts } from '../../text';
import type { DirectoryPerson } from './cardElement';
import type { ChatClient, ChatState } from './client';
import { createChatClient } from './client';
import { Composer } from './Composer';
import { MessageView } from './MessageView';
import { AppSwitch } from './AppSwitch';
import { NoticesView } from './NoticesView';

export interface ChatPaneProps {
  /** Who is signed in; another person is another chat. */
  readonly person: { readonly name: string };
  /** Bearer token of the local identity, `local.<upn>`. */
  readonly token: string;
  readonly language: Language;
  /** Whom cards offer where they ask for a person. */
  readonly directory: readonly DirectoryPerson[];
  /** Address of the channel's client side, such as `/channel/chat`. */
  readonly apiUrl: string;
  /** Address of what arrived outside the chat, such as `/graph/received`. */
  readonly noticesUrl: string;
  /** Today; a new day brings new notices. */
  readonly day: string;
  readonly onOpenLink: (url: string) => void;
}

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: { padding: '12px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, margin: 0 },
  log: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: '16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  middle: { margin: 'auto', textAlign: 'center', display: 'grid', gap: '12px', justifyItems: 'center' },
});

/** The chat with the bot beside the tab. The theme comes from the `FluentProvider` around it. */
export function ChatPane({ apiUrl, token, ...rest }: ChatPaneProps) {
  const client = useMemo(() => createChatClient({ apiUrl, token }), [apiUrl, token]);
  useEffect(() => client.start(), [client]);
  // The key parts the chats: what one person has typed is never shown to the next.
  return <Chat key={token} client={client} token={token} {...rest} />;
}

type ChatProps = Omit<ChatPaneProps, 'apiUrl'> & { readonly client: ChatClient };

function Chat({ client, person, language, directory, onOpenLink, noticesUrl, token, day }: ChatProps) {
  const styles = useStyles();
  const words = chatTexts(language).chat;
  const state = useSyncExternalStore(client.subscribe, client.state);
  const log = useNewestInView(state.messages);
  useEffect(() => void client.speak(language), [client, language]);
  return (
    <section className={styles.pane} aria-label={words.title}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {words.title}
      </Text>
      <AppSwitch state={state} language={language} onSwitch={(installed) => void client.install(installed, language)} />
      <NoticesView url={noticesUrl} {...{ token, language, day, onOpenLink }} />
      <div ref={log} className={styles.log} role="log" aria-label={words.log} tabIndex={0}>
        {state.phase === 'ready' ? (
          <>
            {state.messages.length === 0 && <Text className={styles.middle}>{words.empty}</Text>}
            {state.messages.map((message) => (
              <MessageView
                key={message.id}
                message={message}
                language={language}
                person={person}
                directory={directory}
                onInvoke={(verb, data) => client.invoke(message.id, verb, data, language)}
                onOpenLink={onOpenLink}
              />
            ))}
          </>
        ) : (
          <Waiting phase={state.phase} language={language} onRetry={() => void client.reload()} />
        )}
      </div>
      {state.phase === 'ready' && state.isOffline && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.offline}</MessageBarBody>
        </MessageBar>
      )}
      {state.isInstalled && <Composer words={words} onSend={(text) => client.send(text, language)} />}
    </section>
  );
}

interface WaitingProps {
  readonly phase: Exclude<ChatState['phase'], 'ready'>;
  readonly language: Language;
  readonly onRetry: () => void;
}

function Waiting({ phase, language, onRetry }: WaitingProps) {
  const styles = useStyles();
  const words = chatTexts(language).chat;
  if (phase === 'loading') return <Spinner className={styles.middle} label={words.loading} />;
  return (
    <div className={styles.middle} role="alert">
      <Text>{words.failed}</Text>
      <Button onClick={onRetry}>{words.retry}</Button>
    </div>
  );
}

/**
 * Brings a new message into view, a tall card by its beginning. Nothing moves when an older card changes under the
 * reader's eyes.
 */
function useNewestInView(messages: ChatState['messages']) {
  const log = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;
  useEffect(() => {
    const last = log.current?.lastElementChild;
    if (newest && last instanceof HTMLElement) log.current!.scrollTop = last.offsetTop - log.current!.offsetTop - 16;
  }, [newest]);
  return log;
}
