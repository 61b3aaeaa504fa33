/** How the hosted service lets go of connections that a proxy would like to keep. */
import { Agent, request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { startService } from '../../../src/start/service/run';
import type { RunningService } from '../../../src/start/service/run';
import type { ServiceSettings } from '../../../src/start/service/settings';
import { readCertificate } from '../../../src/start/tenant/certificate';
import { keyPem, selfSigned } from '../../support/certificate';
import { clientId, identityProvider, tenantId } from '../../support/identityProvider';

const { pem, keys } = selfSigned();
const refusing = identityProvider(() => ({ status: 401, body: { error: 'invalid_client', error_codes: [700027] } }));

let service: RunningService;
let agent: Agent;
beforeEach(async () => {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const reading = readCertificate(new TextEncoder().encode(pem + keyPem(keys.privateKey)), undefined, new Date());
  if (!('certificate' in reading)) throw new Error(reading.problem);
  const settings: ServiceSettings = {
    ...{ SITE_URL: 'http://127.0.0.1:1/sites/prozessregister', TENANT_ID: tenantId, BOT_ID: clientId },
    ...{ TAB_DOMAIN: '127.0.0.1', TAB_CLIENT_ID: clientId, APP_ID: clientId, CERTIFICATE: '' },
    ...{ CERTIFICATE_PASSPHRASE: undefined, HOST: '127.0.0.1', PORT: 0, TRUST_PROXY: 0, TIME_ZONE: 'Europe/Berlin' },
    ...{ REMINDERS: 'off', REMINDER_HOUR: 7, STOP_SECONDS: 3 },
    ...{ NOTICE_MAILBOX: undefined, NOTICE_FEED: 'off' },
    INBOX_DIR: await mkdtemp(join(tmpdir(), 'prozessregister-inbox-')),
  };
  service = await startService(
    { settings, certificate: reading.certificate },
    { log: () => undefined, now: () => new Date(), version: '1.2.3', request: refusing.request },
  );
});
afterEach(async () => {
  agent.destroy();
  await service.stop();
});

const port = () => (service.server.address() as AddressInfo).port;

/** A message to the bot of which the end is still to come. */
async function begun(): Promise<ClientRequest> {
  const arrived = new Promise((resolve) => service.server.once('request', resolve));
  const headers = { 'Content-Type': 'application/json', 'Content-Length': 2 };
  const message = request({ agent, host: '127.0.0.1', port: port(), path: '/api/messages', method: 'POST', headers });
  message.write('{');
  await arrived;
  return message;
}

const answerTo = (message: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => message.once('response', resolve).once('error', reject));

async function openSocket(): Promise<Socket> {
  const accepted = new Promise((resolve) => service.server.once('connection', resolve));
  const socket = connect(port(), '127.0.0.1');
  await accepted;
  return socket;
}

test('a connection that was busy when it was told to stop gets its answer, is told to close, and holds up nothing', async () => {
  const message = await begun();

  const stopping = service.stop();
  message.end('}');
  const answer = await answerTo(message);
  answer.resume();

  expect([answer.statusCode, answer.headers.connection]).toEqual([401, 'close']);
  expect(await stopping).toBe('finished');
});

test('a request that comes in on a kept connection after an earlier one is finished, too', async () => {
  const first = request({ agent, host: '127.0.0.1', port: port(), path: '/health' });
  first.end();
  const answer = await answerTo(first);
  answer.resume();
  await new Promise((resolve) => answer.once('end', resolve));
  const message = await begun();

  const stopping = service.stop();
  message.end('}');
  (await answerTo(message)).resume();

  expect(answer.headers.connection).toBe('keep-alive');
  expect(await stopping).toBe('finished');
});

test('a connection that has never asked anything does not hold it up', async () => {
  const socket = await openSocket();
  const cut = new Promise((resolve) => socket.once('close', resolve));

  expect(await service.stop()).toBe('finished');
  await cut;
});
