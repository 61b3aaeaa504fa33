import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Conformance, Recording, RecordedExchange, Verdict } from '../../../src/sharepoint';
import { assumptions, checkConformance, deviations, NoScratchList } from '../../../src/sharepoint';
import { commandTexts } from '../../../src/text';
import type { RegisterSite } from '../../support/registerSite';
import { directory, people, startSite } from '../../support/registerSite';
import { openLine } from '../../support/unsteadyLine';

/** Made by `tenant-check` on real sites and laid here by hand. */
const recordings = join(__dirname, 'recordings');

describe('what the product assumes about SharePoint', () => {
  let site: RegisterSite;
  let recording: Conformance;
  beforeAll(async () => {
    const other = { userPrincipalName: 'annegret@stadt.example', displayName: 'Annegret Beispiel' };
    site = await startSite({ people: [...directory, other] });
    await fetch(`${site.siteUrl}/_api/web/lists`, {
      method: 'POST',
      headers: { Accept: 'application/json', Authorization: `Bearer local.${people.admin}` },
      body: JSON.stringify({ Title: 'Wohnungsamt', BaseTemplate: 100 }),
    });
    recording = await check(site.siteUrl);
  });
  afterAll(() => site.close());

  test.each(assumptions.map(({ id }) => id))('%s holds on the stand-in', (id) => {
    const verdict = recording.verdicts.find((one) => one.id === id);

    expect({ id, seen: verdict?.seen, holds: verdict?.holds }).toEqual({ id, seen: null, holds: true });
  });

  test('is tried in lists that are gone afterwards', async () => {
    expect(await probesOn(site.siteUrl)).toEqual([]);
    expect(recording.leftBehind).toBeNull();
  });

  test('is kept without a value of the site: no address, person, id or token, and no other list or person', () => {
    const text = JSON.stringify(recording);

    expect(text).not.toContain(site.siteUrl);
    expect(text).not.toContain('/sites/');
    expect(text).not.toContain('stadt.example');
    expect(text).not.toContain('Annegret');
    expect(text).not.toContain('Wohnungsamt');
    expect(text).not.toContain('Bearer');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i);
  });

  test('is answered in the same form when it is asked again', async () => {
    const again = await check(site.siteUrl);

    expect(deviations(recording, again.verdicts)).toEqual([]);
  });

  test('shows a deviation of status, form or verdict', () => {
    const [one, two, ...rest] = recording.verdicts as [Verdict, Verdict, ...Verdict[]];
    const [exchange, ...others] = one.exchanges as [RecordedExchange, ...RecordedExchange[]];
    const changed = { ...one, exchanges: [{ ...exchange, status: 200, answer: '{Id: string}' }, ...others] };
    const failing = { ...two, holds: false, seen: 'something else' };

    const found = deviations(recording, [changed, failing, ...rest.slice(1)]);

    expect(found.map(({ place, seen }) => [place, seen])).toEqual([
      ['status', '200'],
      ['answer', '{Id: string}'],
      ['verdict', 'something else'],
      ['verdict', 'not asked'],
    ]);
  });

  test('is answered as in every recording of a real site', () => {
    const files = readdirSync(recordings).filter((name) => name.endsWith('.json'));

    const found = files.flatMap((file) => {
      const recorded = JSON.parse(readFileSync(join(recordings, file), 'utf8')) as Recording;
      return deviations(recorded, recording.verdicts).map((deviation) => ({ file, ...deviation }));
    });

    expect(found).toEqual([]);
  });

  test('clears away what a run with a broken line had to leave behind', async () => {
    const line = await openLine(site.siteUrl);
    let calls = 0;
    line.decide(() => (++calls > 40 ? 'lost on the way' : 'arrives'));
    await expect(check(line.siteUrl)).rejects.toMatchObject({ name: 'Unavailable' });
    expect(await probesOn(site.siteUrl)).not.toEqual([]);

    await check(site.siteUrl);

    expect(await probesOn(site.siteUrl)).toEqual([]);
    await line.close();
  });

  test('is not tried by somebody who may make no list, which is said', async () => {
    const token = async () => `local.${people.team}`;
    await site.provision();

    const attempt = checkConformance({ siteUrl: site.siteUrl, token, now: () => new Date() });

    await expect(attempt).rejects.toBeInstanceOf(NoScratchList);
  });

  test.each(['de', 'en'] as const)('has a sentence for each in %s', (language) => {
    const { says } = commandTexts(language).tenantCheck;

    expect(Object.keys(says).sort()).toEqual(assumptions.map(({ id }) => id).sort());
  });
});

const check = (siteUrl: string) =>
  checkConformance({ siteUrl, token: async () => `local.${people.admin}`, now: () => new Date() });

async function probesOn(siteUrl: string): Promise<readonly string[]> {
  const headers = { Accept: 'application/json', Authorization: `Bearer local.${people.admin}` };
  const answer = await fetch(`${siteUrl}/_api/web/lists?$select=Title`, { headers });
  const { value } = (await answer.json()) as { value: { Title: string }[] };
  return value.map(({ Title }) => Title).filter((title) => title.startsWith('ProzessregisterProbe'));
}
