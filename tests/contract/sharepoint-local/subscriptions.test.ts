import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestSite, type PersonName, type TestSite } from '../../support/localSharePoint';
import { eventually } from '../../support/eventually';
import { readRefusal, refusalOf } from './refusals';

interface Notice {
  readonly subscriptionId: string;
  readonly clientState: string | null;
  readonly resource: string;
}

/** A receiver of notifications, as friendly as a test wants it. */
class Receiver {
  readonly received: { readonly value: readonly Notice[] }[] = [];
  readonly asked: string[] = [];
  /** How it answers the handshake; null hangs up. */
  agrees: ((token: string) => { status: number; type: string; body: string }) | null = (token) => ({
    status: 200,
    type: 'text/plain',
    body: token,
  });
  /** Statuses of the next deliveries, then 200. */
  readonly statuses: number[] = [];
  private readonly server: Server = createServer((message, response) => {
    void this.read(message).then((body) => {
      const token = new URL(message.url ?? '/', 'http://127.0.0.1').searchParams.get('validationtoken');
      if (token === null) {
        const status = this.statuses.shift() ?? 200;
        this.received.push(JSON.parse(body) as { value: readonly Notice[] });
        response.writeHead(status).end();
        return;
      }
      this.asked.push(`${message.method} ${(message.url ?? '').replace(token, '<token>')} ${body.length}`);
      const answer = this.agrees?.(token);
      if (!answer) return void message.socket.destroy();
      response.writeHead(answer.status, { 'Content-Type': answer.type }).end(answer.body);
    });
  });

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook?a=1`;
  }
  get notices(): Notice[] {
    return this.received.flatMap(({ value }) => value);
  }
  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }
  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
  private async read(message: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
}

describe('subscriptions of a list', () => {
  let site: TestSite;
  let receiver: Receiver;
  let now: Date;
  beforeEach(async () => {
    now = new Date('2026-02-10T12:00:00Z');
    receiver = new Receiver();
    await receiver.open();
    site = await startTestSite({ now: () => now, notificationDelay: 20 });
    await site.as('ada').web.lists.add('Tasks');
  });
  afterEach(async () => {
    receiver.close();
    await site.close();
  });

  const days = (count: number) => new Date(now.getTime() + count * 24 * 3600 * 1000).toISOString();
  const list = (who: PersonName = 'ada') => site.as(who).web.lists.getByTitle('Tasks');
  const subscribe = async (state?: string, expires = days(30)) =>
    (await list().subscriptions.add(receiver.url, expires, state)) as { id: string };

  it('are made after the receiver gave back the token it was asked with (DOC)', async () => {
    const { Id } = await list().select('Id')();

    const made = await subscribe('word');

    expect(receiver.asked).toEqual(['POST /hook?a=1&validationtoken=<token> 0']);
    expect(made).toMatchObject({
      id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      clientState: 'word',
      expirationDateTime: '2026-03-12T12:00:00Z',
      notificationUrl: receiver.url,
      resource: Id,
      resourceData: null,
    });
    expect(await list().subscriptions()).toMatchObject([{ id: made.id }]);
    expect(await list().subscriptions.getById(made.id)()).toMatchObject({ clientState: 'word' });
  });

  it.each<[string, Receiver['agrees']]>([
    ['another text', () => ({ status: 200, type: 'text/plain', body: 'yes' })],
    ['the token as JSON', (token) => ({ status: 200, type: 'application/json', body: token })],
    ['another status', (token) => ({ status: 202, type: 'text/plain', body: token })],
    ['nothing at all', null],
  ])('are not made when the receiver answers %s (sp-dev-docs#3430)', async (_, agrees) => {
    receiver.agrees = agrees;

    expect(await refusalOf(subscribe())).toEqual({
      status: 400,
      code: '-1, System.InvalidOperationException',
      text: `Failed to validate the notification URL '${receiver.url}'.`,
    });
    expect(await list().subscriptions()).toEqual([]);
  });

  it('are renewed and ended with the verbs PnPjs uses, a new address is asked first (SRC; DOC)', async () => {
    const { id } = await subscribe('word');
    const other = receiver.url.replace('a=1', 'a=2');

    await list().subscriptions.getById(id).update(days(60));
    await list().subscriptions.getById(id).update(undefined, other, 'new word');
    const changed = (await list().subscriptions.getById(id)()) as object;
    receiver.agrees = null;
    const refused = await refusalOf(list().subscriptions.getById(id).update(undefined, receiver.url));
    await list().subscriptions.getById(id).delete();

    expect(changed).toMatchObject({
      expirationDateTime: '2026-04-11T12:00:00Z',
      notificationUrl: other,
      clientState: 'new word',
    });
    expect(refused.code).toBe('-1, System.InvalidOperationException');
    expect((await refusalOf(list().subscriptions.getById(id)())).status).toBe(404);
  });

  it('run 180 days at most, and that long when nothing is said (DOC; words MEM)', async () => {
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/subscriptions", {
      method: 'POST',
      body: JSON.stringify({ resource: 'Tasks', notificationUrl: receiver.url }),
    });

    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ expirationDateTime: days(180).replace('.000Z', 'Z') });
    for (const expires of [days(181), days(-1), 'soon'])
      expect((await refusalOf(subscribe(undefined, expires))).status).toBe(400);
  });

  it('are gone when they have run out', async () => {
    const { id } = await subscribe();
    now = new Date(days(31));
    await list().items.add({ Title: 'unheard' });

    expect(await list().subscriptions()).toEqual([]);
    expect((await refusalOf(list().subscriptions.getById(id).update(days(5)))).status).toBe(404);
    expect(receiver.received).toEqual([]);
  });

  it('tell that items changed, with the word agreed on, one request for one write (DOC)', async () => {
    const { Id } = await list().select('Id')();
    const first = await subscribe('one');
    const second = await subscribe('two');
    const [batched, execute] = site.as('ada').batched();
    void batched.web.lists.getByTitle('Tasks').items.add({ Title: 'a' });
    void batched.web.lists.getByTitle('Tasks').items.add({ Title: 'b' });
    await execute();

    await eventually(() => Promise.resolve(expect(receiver.received).toHaveLength(1)));
    const [{ value } = { value: [] }] = receiver.received;
    expect([...value].sort((left, right) => String(left.clientState).localeCompare(String(right.clientState)))).toEqual(
      [first, second].map(({ id }, at) => ({
        subscriptionId: id,
        clientState: ['one', 'two'][at],
        expirationDateTime: '2026-03-12T12:00:00.0000000Z',
        resource: Id,
        tenantId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
        siteUrl: '/sites/prozessregister',
        webId: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      })),
    );
  });

  it('tell of updates and deletions too, and not of other lists, columns or what was before (DOC)', async () => {
    await site.as('ada').web.lists.add('Other');
    await list().items.add({ Title: 'before' });
    await subscribe();
    await list().fields.addText('Key');
    await site.as('ada').web.lists.getByTitle('Other').items.add({ Title: 'elsewhere' });
    await list().items.getById(1).update({ Title: 'x' });
    await eventually(() => Promise.resolve(expect(receiver.notices).toHaveLength(1)));
    await list().items.getById(1).delete();

    await eventually(() => Promise.resolve(expect(receiver.notices).toHaveLength(2)));
  });

  it('try again when the receiver fails, and do not keep the writer waiting (DOC: five times)', async () => {
    await subscribe();
    receiver.statuses.push(503, 500);

    await list().items.add({ Title: 'x' });

    await eventually(() => Promise.resolve(expect(receiver.received).toHaveLength(3)));
    expect(new Set(receiver.notices.map(({ subscriptionId }) => subscriptionId)).size).toBe(1);
  });

  it('give up after five more attempts', async () => {
    await subscribe();
    receiver.statuses.push(...Array.from({ length: 6 }, () => 500));
    await list().items.add({ Title: 'x' });
    await eventually(() => Promise.resolve(expect(receiver.received).toHaveLength(6)));

    await list().items.add({ Title: 'y' });

    await eventually(() => Promise.resolve(expect(receiver.received).toHaveLength(7)));
    expect(receiver.statuses).toEqual([]);
  });

  it('call nobody outside this machine, and nothing that is no web address', async () => {
    const ask = (notificationUrl: string) => refusalOf(list().subscriptions.add(notificationUrl, days(1)));

    expect(await ask('https://elsewhere.example/hook')).toMatchObject({ status: 501 });
    expect(await ask('file:///etc/passwd')).toMatchObject({ status: 400 });
    expect(await ask('nonsense')).toMatchObject({ status: 400 });
  });

  it('cannot be made inside a batch, which waits for nobody', async () => {
    const [batched, execute] = site.as('ada').batched();
    const made = batched.web.lists.getByTitle('Tasks').subscriptions.add(receiver.url, days(1));
    const settled = refusalOf(made);
    await execute().catch(() => undefined);

    expect((await settled).status).toBe(501);
    expect(receiver.asked).toEqual([]);
  });

  it('are the business of who manages the list; nobody else even makes the stand-in call (DOC)', async () => {
    await site.as('ada').web.associatedVisitorGroup.users.add('i:0#.f|membership|ben@city.example');

    expect((await refusalOf(list('ben').subscriptions())).status).toBe(403);
    expect((await refusalOf(list('ben').subscriptions.add(receiver.url, days(1)))).status).toBe(403);
    expect(receiver.asked).toEqual([]);
  });

  it.each([
    ['an unknown property', { Weather: 1 }],
    ['no address', {}],
    ['a word that is none', { clientState: 5 }],
  ])('refuse %s', async (_, body) => {
    const address = 'Weather' in body || 'clientState' in body ? { notificationUrl: receiver.url } : {};
    const response = await site.fetch('ada', "web/lists/getbytitle('Tasks')/subscriptions", {
      method: 'POST',
      body: JSON.stringify({ resource: 'Tasks', ...address, ...body }),
    });

    expect((await readRefusal(response)).status).toBe(400);
  });
});
