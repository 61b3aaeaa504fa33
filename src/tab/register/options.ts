import type { Language } from '../../register';
import { mayShowFigure, processFields } from '../../register';
import type { Texts } from '../../text';
import { localeOf } from '../../text';
import type { Facet, RegisterData } from '../shell';
import { nobody } from '../shell';

/** One value of a facet as people read it. */
export interface Option {
  readonly value: string;
  readonly name: string;
  /** Null where the number must not be shown beside the name. */
  readonly count: number | null;
}

type Names = Pick<RegisterData, 'unitOf' | 'personName'>;

/** What a facet's value is called. */
export function optionName(facet: Facet, value: string, names: Names, words: Texts, language: Language): string {
  if (value === nobody) return words.grid.none[facet];
  switch (facet) {
    case 'unit':
      return unitLabel(value, names);
    case 'owner':
      return names.personName(value);
    case 'category':
    case 'status': {
      const choices: Readonly<Record<string, { readonly [Key in Language]: string } | undefined>> =
        processFields[facet].choices;
      return choices[value]?.[language] ?? value;
    }
    case 'light':
      return isLight(value) ? words.grid.lights[value] : value;
  }
}

const subjects = {
  owner: 'person',
  unit: 'unit',
  category: 'other',
  status: 'other',
  light: 'other',
} as const satisfies {
  readonly [Name in Facet]: Parameters<typeof mayShowFigure>[0];
};

/** The values that lead somewhere, and those already chosen: fixed lists in their order, names by the alphabet. */
export function optionsOf(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  name: (value: string) => string,
  language: Language,
  countsReviews: boolean,
): readonly Option[] {
  const values = [...new Set([...counts.keys(), ...chosen])];
  const options = values.map((value) => {
    const count = counts.get(value) ?? 0;
    const about = value === nobody ? 'other' : subjects[facet];
    return { value, name: name(value), count: mayShowFigure(about, count, countsReviews) ? count : null };
  });
  const fixed = fixedOrder(facet);
  if (fixed) return options.sort((left, right) => fixed.indexOf(left.value) - fixed.indexOf(right.value));
  const collator = new Intl.Collator(localeOf(language), { numeric: true });
  return options.sort(
    (left, right) =>
      Number(right.value === nobody) - Number(left.value === nobody) || collator.compare(left.name, right.name),
  );
}

const lights = ['red', 'yellow', 'green', 'none'] as const;
const isLight = (value: string): value is (typeof lights)[number] => lights.some((light) => light === value);

function fixedOrder(facet: Facet): readonly string[] | null {
  if (facet === 'light') return lights;
  if (facet === 'category' || facet === 'status') return [...Object.keys(processFields[facet].choices), nobody];
  return null;
}

/** With the number of the organisation chart in front, so that neighbours stand together. */
function unitLabel(value: string, { unitOf }: Names): string {
  const unit = unitOf(Number(value))?.values;
  if (!unit) return value;
  return [unit.number, unit.name].filter(Boolean).join(' ');
}
