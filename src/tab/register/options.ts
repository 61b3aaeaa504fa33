import type { Language } from '../../register';
import { mayShowFigure, processFields } from '../../register';
import type { Texts } from '../../text';
import { localeOf } from '../../text';
import type { Facet, RegisterData } from '../shell';
import { nobody } from '../shell';
import { choiceName } from './columnValues';
import type { Extra } from './extra';
import { shares, yesOrNo } from './facetTables';

/** One value of a facet as people read it. */
export interface Option {
  readonly value: string;
  readonly name: string;
  /** Null where the number must not be shown beside the name. */
  readonly count: number | null;
}

/** What values are called by. */
export interface OptionNames {
  readonly data: Pick<RegisterData, 'unitOf' | 'personName'>;
  readonly words: Texts;
  readonly language: Language;
  readonly extra: Extra;
}

/** What a facet's value is called. */
export function optionName(facet: Facet, value: string, { data, words, language, extra }: OptionNames): string {
  const none: Partial<Record<Facet, string>> = words.grid.none;
  if (value === nobody) return none[facet] ?? words.arrange.nothingGiven;
  switch (facet) {
    case 'unit':
      return unitLabel(value, data);
    case 'owner':
      return data.personName(value);
    case 'category':
    case 'status':
      return choiceName(facet, value, language);
    case 'light':
      return isLight(value) ? words.grid.lights[value] : value;
    case 'seal':
      return value === 'yes' ? words.arrange.sealed : words.arrange.notSealed;
    case 'completeness': {
      const share = shares.find((one) => one === value);
      return share ? words.arrange.shares[share] : value;
    }
    default:
      return extra.get(facet)?.nameOf(value) ?? value;
  }
}

/** Whom a figure would be about. */
const subjectOf = (facet: Facet, value: string): Parameters<typeof mayShowFigure>[0] => {
  if (value === nobody) return 'other';
  return facet === 'owner' ? 'person' : facet === 'unit' ? 'unit' : 'other';
};

/** Null where the number must not be shown beside the name. */
export const shownCount = (facet: Facet, value: string, count: number, countsReviews: boolean): number | null =>
  mayShowFigure(subjectOf(facet, value), count, countsReviews) ? count : null;

/** The values that lead somewhere, and those already chosen: fixed lists in their order, names by the alphabet. */
export function optionsOf(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  chosen: readonly string[],
  names: OptionNames,
  countsReviews: boolean,
): readonly Option[] {
  const options = [...new Set([...counts.keys(), ...chosen])].map((value) => ({
    value,
    name: optionName(facet, value, names),
    count: shownCount(facet, value, counts.get(value) ?? 0, countsReviews),
  }));
  return options.sort(inOrder(facet, names));
}

/** Places among the values, in the order in which people expect them: groups stand like the options of a facet. */
export function orderOfValues(facet: Facet, values: readonly string[], names: OptionNames): readonly number[] {
  const named = values.map((value, place) => ({ value, place, name: optionName(facet, value, names) }));
  return named.sort(inOrder(facet, names, true)).map(({ place }) => place);
}

type Named = Pick<Option, 'value' | 'name'>;

function inOrder(facet: Facet, { language, extra }: OptionNames, nobodyLast = false) {
  const fixed = fixedOrder(facet, extra);
  if (fixed) {
    const placeOf = ({ value }: Named) => (fixed.includes(value) ? fixed.indexOf(value) : fixed.length);
    return (left: Named, right: Named) =>
      Number(left.value === nobody) - Number(right.value === nobody) || placeOf(left) - placeOf(right);
  }
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
  const first = nobodyLast ? -1 : 1;
  return (left: Named, right: Named) =>
    first * (Number(right.value === nobody) - Number(left.value === nobody)) || compare(left.name, right.name);
}

const lights = ['red', 'yellow', 'green', 'none'] as const;
const isLight = (value: string): value is (typeof lights)[number] => lights.some((light) => light === value);

function fixedOrder(facet: Facet, extra: Extra): readonly string[] | null {
  if (facet === 'light') return lights;
  if (facet === 'seal') return yesOrNo;
  if (facet === 'completeness') return shares;
  if (facet === 'category' || facet === 'status') return Object.keys(processFields[facet].choices);
  return extra.get(facet)?.order ?? null;
}

/** With the number of the organisation chart in front, so that neighbours stand together. */
function unitLabel(value: string, { unitOf }: OptionNames['data']): string {
  const unit = unitOf(Number(value))?.values;
  if (!unit) return value;
  return [unit.number, unit.name].filter(Boolean).join(' ');
}
