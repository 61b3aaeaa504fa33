/** The Playground as somebody sits before it: what it received for the chat, its HTTP interface, its page. */
import type { Page } from 'playwright-core';
import type { Button } from './cards';
import { buttonsOf } from './cards';

/** The chat of the person whom the Playground plays. */
export interface PlaygroundChat {
  /** What the chat shows now, oldest first: cards only. */
  cards(): readonly ReceivedCard[];
  /** The newest card on which something can be pressed. */
  question(): ReceivedCard;
  /** Presses a button through the HTTP interface; gives the bot's answer. */
  press(button: Button, inputs?: object): Promise<InvokeAnswer>;
}

export interface ReceivedCard {
  readonly message: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface InvokeAnswer {
  readonly type: string;
  readonly value: unknown;
}

interface StreamedMessage {
  readonly message?: {
    readonly messageId: string;
    readonly attachments?: readonly { readonly content: ReceivedCard['content'] }[];
  };
}

/** Opens the Playground's page; it reads all earlier messages anew. */
export async function openPlayground(page: Page, url: string, directoryId: string): Promise<PlaygroundChat> {
  const received = new Map<string, ReceivedCard>();
  page.on('websocket', (socket) => {
    if (!socket.url().endsWith('/conversations/stream')) return;
    socket.on('framereceived', ({ payload }) => {
      const { message } = JSON.parse(String(payload)) as StreamedMessage;
      const content = message?.attachments?.[0]?.content;
      if (message && content) received.set(message.messageId, { message: message.messageId, content });
    });
  });
  await page.goto(url);
  const cards = () => [...received.values()];
  const question = () => {
    const found = cards().findLast(({ content }) => buttonsOf(content).length > 0);
    if (!found) throw new Error('no card on which something can be pressed');
    return found;
  };
  return {
    cards,
    question,
    press: async (button, inputs = {}) => {
      const answer = await fetch(`${url}_conversation/v1/invoke`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          name: 'adaptiveCard/action',
          from: { id: directoryId },
          conversation: { id: `playground-${directoryId}` },
          replyToId: question().message,
          value: {
            action: { type: 'Action.Execute', verb: button.verb, data: { ...button.data, ...inputs } },
            trigger: 'manual',
          },
        }),
      });
      if (!answer.ok) throw new Error(`the Playground answered ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as InvokeAnswer;
    },
  };
}
