import fc from 'fast-check';
import { connect } from 'node:net';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { dishonesty } from './honest';
import { partOf, readParts } from './rawBatch';

const seed = 20261122;
const token = 'Bearer local.ada@city.example';

describe('broken transmissions', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
  });
  afterAll(() => site.close());

  const items = "web/lists/getbytitle('Tasks')/items";
  const whole = () =>
    `${partOf(site, { path: items })}${partOf(site, { method: 'POST', path: items, body: '{"Title":"x"}' })}--batch_1--\n`;
  const isAlive = async () => expect((await site.fetch('ada', 'web/title')).status).toBe(200);

  const send = async (body: string | Uint8Array<ArrayBuffer>, type = 'multipart/mixed; boundary=batch_1') => {
    const response = await site.fetch('ada', '$batch', { method: 'POST', headers: { 'Content-Type': type }, body });
    return { status: response.status, text: await response.text() };
  };
  /** A batch is refused as a whole in the usual shape, or every part of its answer is honest. */
  const faultOf = ({ status, text }: { status: number; text: string }) =>
    status === 200
      ? (readParts(text)
          .map((part) => dishonesty(part.status, part.body))
          .find((fault) => fault !== null) ?? null)
      : dishonesty(status, text);

  it('of batches that are cut, garbled or wrongly framed are refused or answered part by part', async () => {
    const garbled = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 5 })).map(([at, gone, put]) => {
      const body = whole();
      const place = at % body.length;
      return body.slice(0, place) + put + body.slice(place + gone);
    });
    const lines = fc
      .array(
        fc.oneof(
          fc.constantFrom(...whole().split('\n'), '--batch_1', '--batch_1--', '', 'GET', 'HTTP/1.1 200', ': x', 'x:'),
          fc.string({ maxLength: 10 }),
        ),
        { maxLength: 20 },
      )
      .map((all) => all.join('\n'));
    const cut = fc.nat().map((at) => whole().slice(0, at % whole().length));
    const types = fc.constantFrom(
      'multipart/mixed; boundary=batch_1',
      'multipart/mixed; boundary="batch_1"',
      'multipart/mixed; boundary=other',
      'multipart/mixed; boundary=',
      'multipart/mixed',
      'application/json',
      'multipart/mixed; boundary="batch_1',
    );

    await fc.assert(
      fc.asyncProperty(fc.oneof(garbled, lines, cut), types, async (body, type) => {
        expect(faultOf(await send(body, type))).toBeNull();
      }),
      { seed, numRuns: 400 },
    );
    await isAlive();
  });

  it('of bytes that are no text are refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const body = Buffer.concat([Buffer.from('--batch_1\n'), Buffer.from(bytes), Buffer.from('\n--batch_1--\n')]);
        expect(faultOf(await send(body))).toBeNull();
      }),
      { seed, numRuns: 100 },
    );
  });

  it.each([
    ['a part without a reason phrase and version', '--batch_1\n\nGET /x\n\n--batch_1--\n'],
    [
      'a change set in a change set',
      '--batch_1\nContent-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nGET / HTTP/1.1\n\n--b--\n--a--\n--batch_1--\n',
    ],
    [
      'a change set that never ends',
      '--batch_1\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nGET / HTTP/1.1\n\n--batch_1--\n',
    ],
    [
      'a batch in a batch',
      '--batch_1\nContent-Type: application/http\n\nPOST http://127.0.0.1/sites/prozessregister/_api/$batch HTTP/1.1\n\n--batch_1--\n',
    ],
    ['an empty change set', '--batch_1\nContent-Type: multipart/mixed; boundary=a\n\n--a--\n--batch_1--\n'],
  ])('of %s are refused', async (_, body) => {
    expect(faultOf(await send(body))).toBeNull();
  });

  it('of a part that is huge are answered in that part', async () => {
    const huge = partOf(site, { method: 'POST', path: items, body: JSON.stringify({ Title: 'x'.repeat(1_900_000) }) });
    const answer = await send(`${huge}${partOf(site, { path: items })}--batch_1--\n`);

    expect(readParts(answer.text).map(({ status }) => status)).toEqual([400, 200]);
    expect(faultOf(answer)).toBeNull();
  });

  /** What comes back over a bare socket until it closes, or until enough has come. */
  const overSocket = (bytes: string | Buffer, isHungUp = false) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(site.port, '127.0.0.1', () => {
        socket.write(bytes);
        if (isHungUp) socket.destroy();
      });
      let text = '';
      socket.setEncoding('utf8');
      socket.on('data', (more: string) => {
        text += more;
        if (text.includes('\r\n\r\n')) socket.end();
      });
      socket.once('close', () => resolve(text));
      socket.once('error', reject);
    });

  it.each([
    ['no request line', 'hello\r\n\r\n'],
    ['a header line that is none', `GET /sites/prozessregister/_api/web HTTP/1.1\r\nHost: x\r\n:::\r\n\r\n`],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`],
    [
      'two lengths',
      `POST /sites/prozessregister/_api/web HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    ],
    ['an odd verb', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['another protocol', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00])],
  ])('with %s get an answer in the usual shape', async (_, bytes) => {
    const text = await overSocket(bytes);

    expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(dishonesty(400, text.slice(text.indexOf('\r\n\r\n') + 4))).toBeNull();
  });

  it('that end half way harm nobody: no write of theirs happens, and others are served', async () => {
    const body = '{"Title":"never"}';
    const head = `POST /sites/prozessregister/_api/${items} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${token}\r\nAccept: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const halves = Array.from({ length: 40 }, (_, at) => `${head}${body}`.slice(0, 20 + at * 5));
    await Promise.all(halves.map((half) => overSocket(half, true)));

    const found = await site.as('ada').web.lists.getByTitle('Tasks').items.filter("Title eq 'never'")();

    expect(found).toEqual([]);
  });

  it('of 16 MB and more end in a refusal or a closed line, not in memory', async () => {
    const body = Buffer.alloc(40 * 1024 * 1024, 'x');
    const answer = await site.fetch('ada', items, { method: 'POST', body }).then(
      async (response) => dishonesty(response.status, await response.text()),
      () => null,
    );

    expect(answer).toBeNull();
    await isAlive();
  });
});
