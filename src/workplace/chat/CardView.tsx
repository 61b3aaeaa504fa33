import { MessageBar, MessageBarBody, mergeClasses, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ChatTexts } from '../../text';
import { useCardStyles } from './cardStyles';
import type { CardEvents, DirectoryPerson, DrawnCard } from './cardElement';
import { drawCard } from './cardElement';
import type { InvokeOutcome } from './client';

interface CardViewProps {
  readonly card: object;
  readonly words: ChatTexts['chat'];
  /** Whom a card's people picker offers. */
  readonly directory: readonly DirectoryPerson[];
  readonly onInvoke: (verb: string, data: object) => Promise<InvokeOutcome>;
  readonly onOpenLink: (url: string) => void;
}

/** One card of the chat. A click is sent once, however often it is made; what the bot says is shown under the card. */
export function CardView({ card, words, directory, onInvoke, onOpenLink }: CardViewProps) {
  const styles = useCardStyles();
  const frame = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<{ readonly intent: 'error' | 'info'; readonly text: string } | null>(null);
  // The list of messages is read anew with every change: only another content draws the card anew.
  const json = useMemo(() => JSON.stringify(card), [card]);

  const invoke = async (verb: string, data: object) => {
    setBusy(true);
    setNotice(null);
    const outcome = await onInvoke(verb, data);
    setBusy(false);
    if (outcome.kind === 'silent') setNotice({ intent: 'error', text: words.botSilent });
    else if (outcome.kind === 'error') setNotice({ intent: 'error', text: outcome.text });
    else if (outcome.kind === 'message') setNotice({ intent: 'info', text: outcome.text });
    else frame.current?.focus();
  };
  const isDrawn = useDrawnCard(frame, json, directory, invoke, onOpenLink);

  return (
    <>
      <div
        ref={frame}
        tabIndex={-1}
        aria-busy={isBusy}
        className={mergeClasses(styles.card, isBusy && styles.busy)}
        hidden={!isDrawn}
      />
      {!isDrawn && <p>{words.badCard}</p>}
      {isBusy && <Spinner size="tiny" label={words.working} labelPosition="after" role="status" />}
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline">
          <MessageBarBody role="alert">{notice.text}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Keeps the drawing of a card in the frame; false when it can't be drawn. */
function useDrawnCard(
  frame: React.RefObject<HTMLDivElement | null>,
  json: string,
  directory: readonly DirectoryPerson[],
  invoke: (verb: string, data: object) => Promise<void>,
  onOpenLink: (url: string) => void,
): boolean {
  const [isDrawn, setDrawn] = useState(true);
  const drawn = useRef<DrawnCard | null>(null);
  const isWaiting = useRef(false);
  const handlers = useRef({ invoke, onOpenLink });
  useEffect(() => {
    handlers.current = { invoke, onOpenLink };
  });
  useEffect(() => {
    const typed = drawn.current?.typed() ?? new Map<string, string>();
    const events: CardEvents = {
      onOpenUrl: (url) => handlers.current.onOpenLink(url),
      onExecute: (verb, data) => {
        if (isWaiting.current) return;
        isWaiting.current = true;
        void handlers.current.invoke(verb, data).finally(() => (isWaiting.current = false));
      },
    };
    drawn.current = drawCard(json, typed, events, directory);
    frame.current?.replaceChildren(...(drawn.current ? [drawn.current.element] : []));
    // Known only once the renderer has tried.
    setDrawn(drawn.current !== null);
  }, [frame, json, directory]);
  return isDrawn;
}
