import type { CatalogueEffect, CataloguePlan } from './plan';
import type { CatalogueCode, CatalogueRemark } from './row';

/** What the report's file needs of the words of the catalogue. */
export interface CatalogueReportWords {
  readonly reportHeaders: readonly string[];
  readonly effects: Readonly<Record<CatalogueEffect, string>>;
  readonly reasons: Readonly<Record<CatalogueCode, (text: string) => string>>;
  readonly formerly: (name: string) => string;
}

type Line = readonly (string | number)[];

/** What a version changes, service by service, and what could not be taken as it stands: a table for `csvText`. */
export function catalogueReportRows(
  { services, remarks }: Pick<CataloguePlan, 'services' | 'remarks'>,
  words: CatalogueReportWords,
  failed: readonly CatalogueRemark[] = [],
): readonly Line[] {
  const changed = services
    .filter(({ effect }) => effect !== 'same')
    .map(({ row, effect, key, name, formerName }): Line => {
      return [row ?? '', words.effects[effect], key ?? '', name, formerName === null ? '' : words.formerly(formerName)];
    });
  const said = [...remarks, ...failed].map(({ row, code, text }): Line => [row, '', '', '', words.reasons[code](text)]);
  return [words.reportHeaders, ...changed, ...said];
}
