import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recording } from '../../../src/sharepoint';
import { assumptions, checkConformance, deviations } from '../../../src/sharepoint';
import { commandTexts } from '../../../src/text';
import type { RegisterSite } from '../../support/registerSite';
import { people, startSite } from '../../support/registerSite';

/** Made by `tenant-check` on real sites and laid here by hand. */
const recordings = join(__dirname, 'recordings');

describe('what the product assumes about SharePoint', () => {
  let site: RegisterSite;
  let recording: Recording;
  beforeAll(async () => {
    site = await startSite();
    const token = async () => `local.${people.admin}`;
    recording = await checkConformance({ siteUrl: site.siteUrl, token, now: () => new Date() });
  });
  afterAll(() => site.close());

  test.each(assumptions.map(({ id }) => id))('%s holds on the stand-in', (id) => {
    const verdict = recording.verdicts.find((one) => one.id === id);

    expect({ id, seen: verdict?.seen, holds: verdict?.holds }).toEqual({ id, seen: null, holds: true });
  });

  test('is tried in a list that is gone afterwards', async () => {
    const headers = { Accept: 'application/json', Authorization: `Bearer local.${people.admin}` };
    const answer = await fetch(`${site.siteUrl}/_api/web/lists?$select=Title`, { headers });

    const { value } = (await answer.json()) as { value: { Title: string }[] };

    expect(value.filter(({ Title }) => Title.startsWith('ProbeListe'))).toEqual([]);
  });

  test('names neither site nor person nor token in a recording', () => {
    const text = JSON.stringify(recording);

    expect(text).not.toContain(site.siteUrl);
    expect(text).not.toContain('/sites/');
    expect(text).not.toContain('stadt.example');
    expect(text).not.toContain('Bearer');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i);
  });

  test('is answered in the same form when it is asked again', async () => {
    const token = async () => `local.${people.admin}`;
    const again = await checkConformance({ siteUrl: site.siteUrl, token, now: () => new Date() });

    expect(deviations(recording, again.verdicts)).toEqual([]);
  });

  test('shows a deviation of status, form or verdict', () => {
    const [first] = recording.verdicts;
    const changed = structuredClone(first!) as unknown as { exchanges: { status: number; answer: object }[] };
    changed.exchanges[0]!.status = 200;
    changed.exchanges[0]!.answer = { Id: 'text' };
    const other = [{ ...(changed as unknown as typeof first)! }, ...recording.verdicts.slice(1)];

    const found = deviations(recording, other);

    expect(found.map(({ place }) => place)).toEqual(['status', 'answer']);
    expect(deviations(recording, other.slice(1)).map(({ seen }) => seen)).toEqual(['not asked']);
  });

  test('is answered as in every recording of a real site, and as in one that was just saved', () => {
    const saved = mkdtempSync(join(tmpdir(), 'recording-'));
    writeFileSync(join(saved, 'just-saved.json'), JSON.stringify(recording));
    const files = [saved, recordings].flatMap((folder) => jsonFilesIn(folder));

    const found = files.flatMap((file) => {
      const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recording;
      return deviations(recorded, recording.verdicts).map((deviation) => ({ file, ...deviation }));
    });

    expect(files.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
    rmSync(saved, { recursive: true });
  });

  test.each(['de', 'en'] as const)('has a sentence for each in %s', (language) => {
    const { says } = commandTexts(language).tenantCheck;

    expect(Object.keys(says).sort()).toEqual(assumptions.map(({ id }) => id).sort());
  });
});

const jsonFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
