import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, Language } from '../../../src/register';
import { lists } from '../../../src/register';

const page = (language: Language) => readFileSync(join(process.cwd(), `docs/staff-council.${language}.md`), 'utf8');

/** Lines of the table: list and detail of every field that names a person. */
function named(language: Language): readonly string[] {
  return Object.values(lists).flatMap((list) =>
    Object.values<Field>(list.fields)
      .filter(({ kind }) => kind === 'person')
      .map(({ label, help }) => `| ${list.label[language]} | ${label[language]} | ${help[language]} |`),
  );
}

describe.each(['de', 'en'] as const)('the page for the staff council (%s)', (language) => {
  it('names every detail about a person that the schema has, and no other', () => {
    const rows = page(language)
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .slice(1);

    expect(rows).toEqual(named(language));
  });
});
