/** The chat pane with the real card renderer and the reminder's own cards; the channel is played by answers to `fetch`. */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { singleReviewCard } from '../../../../src/reminder/card/review';
import { supersededCard } from '../../../../src/reminder/card/states';
import { ChatPane } from '../../../../src/workplace/chat/ChatPane';
import { sampleFrame } from '../../../support/sampleCards';
import type { ChatMessage } from '../../../../src/workplace/chat/client';

interface Channel {
  messages: ChatMessage[];
  /** What the next invoke is answered with; waits for it. */
  invoked: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> }[];
  answer: (body: object, status?: number) => void;
  /** The languages in which the bot was asked to write, in this order. */
  spoken: string[];
  isBroken: boolean;
  isInstalled: boolean;
  notices: object[];
  changed: () => void;
}

// jsdom lays nothing out, so it has no innerText; the renderer sets its texts with it.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  get(this: HTMLElement) {
    return this.textContent;
  },
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
  configurable: true,
});

let channel: Channel;
const browserFetch = globalThis.fetch;

beforeEach(() => {
  const waiting: ((response: Response) => void)[] = [];
  let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  channel = {
    messages: [],
    invoked: [],
    spoken: [],
    answer: (body, status = 200) => waiting.shift()?.(Response.json(body, { status })),
    isBroken: false,
    isInstalled: true,
    notices: [],
    changed: () => stream?.enqueue(new TextEncoder().encode('event: changed\ndata: {}\n\n')),
  };
  globalThis.fetch = (async (url: string, init: RequestInit = {}) => {
    if (channel.isBroken) throw new TypeError('no network');
    if (url.endsWith('/stream')) {
      return new Response(new ReadableStream<Uint8Array>({ start: (controller) => void (stream = controller) }));
    }
    if (url.endsWith('/invoke')) {
      channel.invoked.push(JSON.parse(String(init.body)) as Channel['invoked'][number]);
      return new Promise<Response>((resolve) => waiting.push(resolve));
    }
    if (url.endsWith('/language')) {
      channel.spoken.push((JSON.parse(String(init.body)) as { locale: string }).locale);
      return new Response(null, { status: 204 });
    }
    if (url.endsWith('/received')) return Response.json({ notices: channel.notices });
    if (url.endsWith('/app')) {
      channel.isInstalled = (JSON.parse(String(init.body)) as { isInstalled: boolean }).isInstalled;
      return new Response(null, { status: 204 });
    }
    if (init.method === 'POST') {
      channel.messages.push(message('mine', 'person', (JSON.parse(String(init.body)) as { text: string }).text));
      return Response.json({ id: 'mine' }, { status: 201 });
    }
    return Response.json({ messages: channel.messages, isInstalled: channel.isInstalled });
  }) as typeof fetch;
});

afterEach(() => {
  globalThis.fetch = browserFetch;
});

const message = (id: string, author: 'bot' | 'person', text: string | null, card: object | null = null) => ({
  id,
  author,
  sentAt: '2027-02-15T09:00:00Z',
  content: { text, card },
});

const cardOf = (request: number, name = 'Hundesteuer festsetzen', percent = 40) =>
  singleReviewCard(
    {
      ...{
        request,
        process: request,
        name,
        unit: 'Steuern und Abgaben',
        level: 'owner',
        backTo: null,
        note: null,
        noteBy: null,
      },
      ...{ owner: 'Olga Brandt', deputy: null, light: 'yellow', lastReviewed: null, dueOn: '2027-03-01' },
      ...{ gaps: { percent, missing: [] }, changes: null, delays: [], isLastDelay: false },
    },
    sampleFrame('de'),
  );

async function show(language: 'de' | 'en' = 'de') {
  const opened: string[] = [];
  const user = userEvent.setup();
  const view = await act(async () =>
    render(
      <FluentProvider theme={teamsLightTheme}>
        <ChatPane
          person={{ name: 'Olga Brandt' }}
          token="local.olga.brandt@stadt.example"
          language={language}
          directory={[]}
          apiUrl="/channel/chat"
          noticesUrl="/graph/received"
          day="2027-02-15"
          onOpenLink={(url) => opened.push(url)}
        />
      </FluentProvider>,
    ),
  );
  return { ...view, user, opened };
}

const valueOf = (field: HTMLElement) => (field as HTMLInputElement).value;
const log = () => screen.getByRole('log', { name: 'Nachrichten' });
const button = (name: string) => within(log()).getByRole('button', { name });

describe('the messages', () => {
  it('stand in a log, the newest last, and an empty chat says what to do', async () => {
    await show();
    expect(await screen.findByText(/Noch keine Nachrichten/)).toBeTruthy();

    channel.messages = [message('1', 'bot', 'Guten Tag!'), message('2', 'person', 'hilfe')];
    act(() => channel.changed());

    await screen.findByText('hilfe');
    const shown = within(log()).getAllByRole('article');
    expect(shown.map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^Prozessregister, .*Guten Tag!$/),
      expect.stringMatching(/^Olga Brandt, .*hilfe$/),
    ]);
  });

  it('that cannot be loaded are offered again', async () => {
    channel.isBroken = true;
    const { user } = await show();
    expect((await screen.findByRole('alert')).textContent).toContain('konnten nicht geladen werden');

    channel.isBroken = false;
    channel.messages = [message('1', 'bot', 'Guten Tag!')];
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));

    expect(await screen.findByText('Guten Tag!')).toBeTruthy();
  });

  it('are never read as HTML or Markdown', async () => {
    const evil = '<img src=x onerror=alert(1)> **fett** [x](https://böse.example)';
    channel.messages = [message('1', 'bot', evil), message('2', 'bot', null, cardOf(1, evil))];

    const { container } = await show();

    await screen.findByText(/Stimmt „<img/);
    expect(container.querySelector('img, strong, a[href*="böse"]')).toBeNull();
  });

  it('speak English', async () => {
    await show('en');

    expect(await screen.findByRole('textbox', { name: 'Message to the bot' })).toBeTruthy();
  });
});

describe('a card', () => {
  it('sends a click once, however often it is made, and takes the new card in its place', async () => {
    channel.messages = [message('1', 'bot', null, cardOf(17))];
    const { user } = await show();
    await within(log()).findByRole('heading', { name: 'Stimmt „Hundesteuer festsetzen“ noch?' });

    await user.dblClick(button('Stimmt noch'));
    expect(await screen.findByText('Ihre Antwort wird gespeichert …')).toBeTruthy();
    channel.messages = [message('1', 'bot', null, supersededCard('de'))];
    await act(async () => channel.answer({ kind: 'card' }));

    expect(await screen.findByText(/Eine neuere Karte/)).toBeTruthy();
    expect(channel.invoked).toMatchObject([{ verb: 'confirmed', data: { request: 17, card: '17' } }]);
    expect(screen.queryByRole('button', { name: 'Stimmt noch' })).toBeNull();
  });

  it('does not send a change without saying what has to change', async () => {
    channel.messages = [message('1', 'bot', null, cardOf(17))];
    const { user } = await show();
    await user.click(await within(log()).findByRole('button', { name: 'Änderung nötig' }));

    await user.click(button('Änderung melden'));
    expect(channel.invoked).toEqual([]);
    expect(screen.getByText('Bitte schreiben Sie kurz, was geändert werden muss.')).toBeTruthy();

    await user.type(screen.getByRole('textbox', { name: /Was muss geändert werden/ }), 'Neue Satzung');
    await user.click(button('Änderung melden'));
    expect(channel.invoked).toMatchObject([{ verb: 'changeNeeded', data: { 'comment-17': 'Neue Satzung' } }]);
    await act(async () => channel.answer({ kind: 'card' }));
  });

  it('keeps what was typed when the card is brought up to date around it', async () => {
    channel.messages = [message('1', 'bot', null, cardOf(1))];
    const { user } = await show();
    await user.click((await within(log()).findAllByRole('button', { name: 'Änderung nötig' }))[0]!);
    await user.type(screen.getAllByRole('textbox', { name: /Was muss geändert werden/ })[0]!, 'Neue Satzung');

    channel.messages = [message('1', 'bot', null, cardOf(1, 'Hundesteuer festsetzen', 60))];
    act(() => channel.changed());
    await screen.findByText('60 % ausgefüllt');
    await user.click(button('Änderung nötig'));

    expect(valueOf(screen.getByRole('textbox', { name: /Was muss geändert werden/ }))).toBe('Neue Satzung');
  });

  it.each([
    ['the bot refuses', { kind: 'error', text: 'Diese Anfrage gibt es nicht mehr.' }, 200, 'Diese Anfrage gibt es'],
    ['the bot is silent', { error: { code: 'BotNotAnswering' } }, 502, 'Der Bot antwortet gerade nicht.'],
  ])('says so when %s, and can be clicked again', async (_, body, status, sentence) => {
    channel.messages = [message('1', 'bot', null, cardOf(17))];
    const { user } = await show();
    await user.click(await within(log()).findByRole('button', { name: 'Stimmt noch' }));

    await act(async () => channel.answer(body, status));

    expect((await screen.findByRole('alert')).textContent).toContain(sentence);
    await user.click(button('Stimmt noch'));
    expect(channel.invoked).toHaveLength(2);
    await act(async () => channel.answer({ kind: 'card' }));
  });

  it('opens its link beside the chat', async () => {
    channel.messages = [message('1', 'bot', null, cardOf(17))];
    const { user, opened } = await show();

    await user.click(await within(log()).findByRole('link', { name: 'Im Register öffnen' }));

    expect(opened).toEqual([sampleFrame('de').links.process(17)]);
  });

  it('that is none is said to be so', async () => {
    channel.messages = [message('1', 'bot', null, { type: 'AdaptiveCard', version: '9.9', body: [] })];
    await show();

    expect(await screen.findByText('Diese Karte kann hier nicht angezeigt werden.')).toBeTruthy();
  });
});

describe('the language', () => {
  test('is told to the bot, so that new cards come in it', async () => {
    await show('en');

    expect(channel.spoken).toEqual(['en']);
  });
});

describe('writing', () => {
  it('sends with Enter and empties the field', async () => {
    const { user } = await show();
    const field = await screen.findByRole('textbox', { name: 'Nachricht an den Bot' });

    await user.type(field, 'fällig{Enter}');

    expect(await within(log()).findByText('fällig')).toBeTruthy();
    expect(valueOf(field)).toBe('');
  });

  it('keeps the text when it could not be sent', async () => {
    const { user } = await show();
    const field = await screen.findByRole('textbox', { name: 'Nachricht an den Bot' });
    channel.isBroken = true;

    await user.type(field, 'fällig{Enter}');

    expect(await screen.findByText(/wurde nicht gesendet/)).toBeTruthy();
    expect(valueOf(field)).toBe('fällig');
  });
});

const link = 'https://teams.microsoft.com/l/entity/app/register';

test('what came outside the chat is listed, and its links lead into the register', async () => {
  const text = `Etwas wartet:\n${link}?process=1\nbis morgen`;
  channel.notices = [
    { id: 2, channel: 'mail', sentAt: '2027-02-15T09:00:00Z', title: 'Eine Anfrage wartet', text, url: null },
    { id: 1, channel: 'activityFeed', sentAt: '2027-02-08T09:00:00Z', title: 'Anfragen (1)', text: 'x', url: link },
  ];

  const { user, opened } = await show();
  const list = await screen.findByRole('list', { name: 'E-Mails und Hinweise im Aktivitätsfeed' });
  for (const open of within(list).getAllByRole('button', { name: 'Im Register öffnen' })) await user.click(open);

  expect(opened).toEqual([`${link}?process=1`, link]);
  expect(within(list).getByText(/^E-Mail, /)).toBeTruthy();
});

test('whoever removes the bot is told so, cannot write to it, and may add it again', async () => {
  const { user } = await show();

  await user.click(await screen.findByRole('button', { name: 'Bot entfernen' }));
  expect(await screen.findByText(/Sie haben den Bot entfernt/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Senden' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bot wieder hinzufügen' }));

  expect(await screen.findByRole('button', { name: 'Senden' })).toBeTruthy();
});
