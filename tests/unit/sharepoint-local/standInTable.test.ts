import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInSections, withSections } from '../../support/standInTable';

const file = join(process.cwd(), 'docs/stand-in.md');

describe('docs/stand-in.md', () => {
  it('says what source and tests say; WRITE_DOCS=1 renews it', async () => {
    const page = readFileSync(file, 'utf8');
    const renewed = withSections(page, standInSections(process.cwd()));
    if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, renewed);

    expect(readFileSync(file, 'utf8')).toBe(renewed);
  });
});
