/**
 * The built service, killed again and again in the midst of its round: nobody gets two cards for one request, and nobody is
 * forgotten. Its processes are real, and so are their ends (SIGKILL); the other end of their network is in this one.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Day } from '../../src/register';
import { keyPem, selfSigned } from '../support/certificate';
import { eventually } from '../support/eventually';
import type { RegisterSite } from '../support/registerSite';
import { directory, people, startRegisterSite } from '../support/registerSite';
import type { CardTaker } from '../support/cardTaker';
import { startCardTaker } from '../support/cardTaker';
import { freePort } from '../support/workplace';

const kills = 15;
const owners = Array.from({ length: 80 }, (_, index) => `person${index}@stadt.example`);
/** Every second owner has two processes that are due. */
const dueCount = owners.length * 1.5;
const tenant = 'https://stadt.sharepoint.com';
const monday: Day = '2027-02-15';
/** Three weeks later everybody has had their days. */
const later: Day = '2027-03-08';

let register: RegisterSite;
let chat: CardTaker;
let folder: string;
/** Called when a request has been made, and when a card has come. */
let happened: (what: 'opening' | 'card') => void = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prozessregister-killed-'));
  const { pem, keys } = selfSigned({ from: new Date('2020-01-01'), until: new Date('2090-01-01') });
  await writeFile(join(folder, 'certificate.pem'), pem + keyPem(keys.privateKey));
  register = await startRegisterSite({
    people: [...directory, ...owners.map((userPrincipalName) => ({ userPrincipalName, displayName: 'Ohne Namen' }))],
    onRequest: ({ isPart, method, path }) => {
      if (isPart && method === 'POST' && /\/items$/.test(path) && !path.includes('ServiceState')) happened('opening');
    },
  });
  chat = await startCardTaker(() => happened('card'));
  await fill();
}, 60_000);
afterAll(async () => {
  await register.close();
  await chat.close();
  await rm(folder, { recursive: true, force: true });
});

async function fill(): Promise<void> {
  const store = register.storeOf('admin');
  await store.create('settings', { key: 'team', values: { title: 'processTeam', value: people.team } });
  const chats = [...owners, people.team].map((person) => ({
    key: `conversation:${person}`,
    values: { title: person, person, conversation: `a:${person}`, serviceUrl: chat.serviceUrl },
  }));
  const processes = owners.flatMap((owner, index) =>
    [`Vorgang ${index}`, ...(index % 2 === 0 ? [`Weiterer Vorgang ${index}`] : [])].map((name) => ({
      key: name,
      values: {
        ...{ name, owner, status: 'released' as const, cycleMonths: 12 },
        ...{ lastReviewed: '2026-03-01' as const, nextReview: '2027-03-01' as const },
      },
    })),
  );
  await store.createMany('conversations', chats);
  await store.createMany('processes', processes);
}

interface Life {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  /** Settles once it has told of a round of its own that left nothing over. */
  readonly ran: Promise<void>;
}

async function live(day: Day): Promise<Life> {
  const preloads = ['hurriedClock', 'tenantInPlace'].map(
    (name) => `--import=${pathToFileURL(join(process.cwd(), `tests/support/${name}.mjs`))}`,
  );
  const child = spawn(process.execPath, [...preloads, 'build/server/service.mjs'], {
    env: {
      ...{ PATH: process.env['PATH'], NODE_ENV: 'production', LANG: 'de_DE.UTF-8' },
      ...{ TEST_TENANT: tenant, TEST_SHAREPOINT: `http://127.0.0.1:${register.port}`, TEST_ACCOUNT: people.service },
      // A dead process is taken for one after less than a second instead of three minutes.
      ...{ TEST_DAY: day, TEST_HURRY: '240' },
      SITE_URL: `${tenant}/sites/prozessregister`,
      TENANT_ID: '7c0e2a54-6a1f-4d4e-9d43-0d5f6f1c2b10',
      ...{ TAB_DOMAIN: 'register.stadt.example', TAB_CLIENT_ID: '33333333-3333-4333-8333-333333333333' },
      ...{ APP_ID: '44444444-4444-4444-8444-444444444444', BOT_ID: '22222222-2222-4222-8222-222222222222' },
      ...{ CERTIFICATE_FILE: join(folder, 'certificate.pem'), INBOX_DIR: join(folder, 'inbox') },
      PORT: String(await freePort()),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const ran = new Promise<void>((resolve) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      if (/"fact":"reminder\.ran".*"later":0,.*"elsewhere":false/.test(output)) resolve();
    });
  });
  return { child, ended, ran };
}

/** Each time at another place: so many of these have happened, and so many milliseconds later. */
interface Moment {
  readonly what: 'opening' | 'card';
  readonly count: number;
  readonly milliseconds: number;
}

/** False when its round was over before that moment came. */
async function liveUntil({ what, count, milliseconds }: Moment): Promise<boolean> {
  const { child, ended, ran } = await live(monday);
  let left = count;
  happened = (one) => {
    if (one !== what || --left !== 0) return;
    if (milliseconds === 0) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), milliseconds);
  };
  const isKilled = await Promise.race([ended.then(() => true), ran.then(() => false)]);
  happened = () => undefined;
  child.kill('SIGKILL');
  await ended;
  return isKilled;
}

async function liveWhole(day: Day): Promise<void> {
  const { child, ended, ran } = await live(day);
  await Promise.race([ran, ended.then(() => Promise.reject(new Error('it ended by itself')))]);
  child.kill('SIGKILL');
  await ended;
}

const open = async () =>
  (await register.storeOf('team').all('reviews')).filter(({ values }) => values.state === 'open');

it(`nobody gets two cards for one request, and nobody is forgotten, in ${kills} kills`, async () => {
  let seed = 20_270_215;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const moments = Array.from({ length: kills }, (_, kill): Moment => {
    if (kill === 0) return { what: 'opening', count: 20, milliseconds: 0 };
    // A third at once: the card is there, and nobody has been told so.
    return { what: 'card', count: 1 + random(5), milliseconds: Math.max(0, random(45) - 15) };
  });
  const wereKilled: boolean[] = [];
  for (const moment of moments) wereKilled.push(await liveUntil(moment));
  const cut = (await open()).filter(({ values }) => values.delivery !== 'sent').length;
  await liveWhole(monday);

  const asked = chat.cards.flatMap(({ conversation, requests }) => requests.map((id) => `${id} ${conversation}`));
  expect(wereKilled).toEqual(moments.map(() => true));
  expect(cut).toBeGreaterThan(0);
  expect(new Set(asked).size).toBe(asked.length);
  const requests = await open();
  expect(new Set(requests.map(({ values }) => values.process)).size).toBe(dueCount);
  expect(requests).toHaveLength(dueCount);
  for (const { id, values } of requests) {
    // What a kill has left unclear is never sent again blindly …
    expect(['sent', 'unknown']).toContain(values.delivery);
    if (values.delivery === 'sent') expect(asked).toContain(`${id} a:${values.addressee}`);
  }
  // … and is not forgotten either: somebody else is asked when their days are over.
  await liveWhole(later);
  const afterwards = await open();
  expect(afterwards.map(({ values }) => values.process).sort()).toEqual(
    requests.map(({ values }) => values.process).sort(),
  );
  expect(new Set(afterwards.map(({ values }) => `${values.level} ${values.delivery}`))).toEqual(new Set(['team sent']));
}, 300_000);

it('three services at once, one of them a day ahead, bring one card for each request', async () => {
  const before = chat.cards.length;
  const owned = owners.slice(0, 30).map((owner, index) => ({
    key: `Neuer Vorgang ${index}`,
    values: {
      ...{ name: `Neuer Vorgang ${index}`, owner, status: 'released' as const, cycleMonths: 12 },
      ...{ lastReviewed: '2026-04-01' as const, nextReview: '2027-04-01' as const },
    },
  }));
  await register.storeOf('admin').createMany('processes', owned);

  const lives = await Promise.all(['2027-03-22', '2027-03-22', '2027-03-23'].map((day) => live(day as Day)));
  await Promise.all(lives.map(({ ran }) => ran));
  await eventually(async () => {
    const mine = (await open()).filter(({ values }) => values.dueOn === '2027-04-01');
    expect(mine.map(({ values }) => values.delivery)).toEqual(owned.map(() => 'sent'));
  }, 90_000);
  for (const { child } of lives) child.kill('SIGKILL');
  await Promise.all(lives.map(({ ended }) => ended));

  const cards = chat.cards.slice(before).filter(({ conversation }) => conversation !== `a:${people.team}`);
  expect(cards.map(({ conversation }) => conversation).sort()).toEqual(
    owned.map(({ values }) => `a:${values.owner}`).sort(),
  );
}, 180_000);
