import { readFile, rm } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { runToEnd } from '../support/workplace';

describe('the Teams package, made by the built program', () => {
  const file = 'appPackage/build/prozessregister.zip';

  beforeAll(() => rm(file, { force: true }));

  it('holds the manifest in version 1.29, both languages and both icons', async () => {
    const { code, output } = await runToEnd(['config/run.mjs', 'package'], {});

    expect(output).not.toMatch(/gescheitert/);
    expect(code).toBe(0);
    const files = unzipSync(await readFile(file));
    const manifest = JSON.parse(Buffer.from(files['manifest.json']!).toString()) as Record<string, unknown>;
    expect(manifest['manifestVersion']).toBe('1.29');
    expect(Object.keys(files).sort()).toEqual(expect.arrayContaining(['color.png', 'manifest.json', 'outline.png']));
    expect(Object.keys(files).filter((name) => name.endsWith('.json')).length).toBeGreaterThanOrEqual(2);
  });
});
