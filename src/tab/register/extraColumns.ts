import type { Day, DerivedFigureName, Field } from '../../register';
import {
  classOfFigure,
  dayOfNumber,
  derivedFigureNames,
  derivedFigures,
  figureClasses,
  processFields,
  productAreaWords,
} from '../../register';
import { formatNumber, formatShortDay } from '../../text';
import type { Column, ColumnName } from '../copy';
import { never } from '../copy';
import { describeValue } from '../field';
import type { Naming } from '../field/describe';
import { nobody } from '../shell';
import type { ExtraColumn } from './extra';
import type { FacetTable } from './facetTables';
import { rankNumbers, rankTexts } from './order';

/** A fetched column as the grid needs it: its texts, its order, its values to narrow by. */
export function extraColumn(name: ColumnName, column: Column, naming: Naming): ExtraColumn {
  const nameOf = (value: string): string => valueName(name, value, naming);
  const order = fixedOrder(name);
  switch (column.kind) {
    case 'coded': {
      const { values, places } = column.coded;
      const names = values.map((value) => (value === '' ? '' : nameOf(value)));
      return {
        text: (row) => names[places[row] ?? 0] ?? '',
        ranks: () => rankTexts(column.coded, sortKey(nameOf, order), naming.language),
        facet: () => ({ values: values.map((value) => value || nobody), places }),
        nameOf,
        order,
      };
    }
    case 'lists': {
      const { values, places, ends } = column.lists;
      const names = values.map(nameOf);
      const text = (row: number) =>
        Array.from(places.subarray(ends[row - 1] ?? 0, ends[row] ?? 0), (place) => names[place]).join(', ');
      return {
        text,
        ranks: () => ranksOfTexts(ends.length, text, naming),
        facet: () => ofLists(column),
        nameOf,
        order,
      };
    }
    case 'numbers': {
      const { numbers } = column;
      if (!isFigure(name)) {
        const text = (row: number) => numberText(name, numbers[row] ?? Number.NaN, naming);
        return { text, ranks: () => rankNumbers(numbers), facet: null, nameOf, order };
      }
      const text = (row: number) => nameOf(classOfFigure(name, numbers[row] ?? null) ?? '');
      return { text, ranks: () => rankNumbers(numbers), facet: () => ofFigures(name, numbers), nameOf, order };
    }
    case 'days': {
      const text = (row: number) => dayText(column.days[row] ?? never, naming);
      return { text, ranks: () => rankNumbers(column.days), facet: null, nameOf, order };
    }
  }
}

function valueName(name: ColumnName, value: string, naming: Naming): string {
  const { language, words } = naming;
  if (value === '') return '';
  if (name === 'productArea') return productAreaWords(value)[language];
  if (isFigure(name)) {
    const figure = figureClasses.find((one) => one === value);
    return figure ? derivedFigures[name].classes[figure][language] : value;
  }
  const field: Field = processFields[name];
  if (field.kind === 'yesNo') return value === 'yes' ? words.capture.yes : words.capture.no;
  return describeValue(field, field.kind === 'references' || field.kind === 'choices' ? [value] : value, naming);
}

/** Choices in their own order, figures from much to little; null for the alphabet's. */
function fixedOrder(name: ColumnName): readonly string[] | null {
  if (name === 'productArea') return null;
  if (isFigure(name)) return figureClasses;
  const field: Field = processFields[name];
  if (field.kind === 'yesNo') return ['yes', 'no'];
  return 'choices' in field ? Object.keys(field.choices) : null;
}

/** Numbers in front make the collator keep the fixed order. */
const sortKey = (nameOf: (value: string) => string, order: readonly string[] | null) => (value: string) => {
  if (value === '') return '';
  const place = order?.indexOf(value) ?? -1;
  return order ? `${place < 0 ? order.length : place} ${nameOf(value)}` : nameOf(value);
};

function ranksOfTexts(count: number, textOf: (row: number) => string, { language }: Naming) {
  const seen = new Map<string, number>();
  const places = Uint32Array.from({ length: count }, (_none, row) => {
    const text = textOf(row);
    const place = seen.get(text) ?? seen.size;
    seen.set(text, place);
    return place;
  });
  return rankTexts({ values: [...seen.keys()], places }, (text) => text, language);
}

/** Rows without a value get one that says so. */
function ofLists({ lists: { values, places, ends } }: Extract<Column, { kind: 'lists' }>): FacetTable {
  const all: number[] = [];
  const starts = new Uint32Array(ends.length + 1);
  for (let row = 0; row < ends.length; row++) {
    const own = places.subarray(ends[row - 1] ?? 0, ends[row] ?? 0);
    if (own.length === 0) all.push(values.length);
    for (const place of own) all.push(place);
    starts[row + 1] = all.length;
  }
  return { values: [...values, nobody], places: Uint32Array.from(all), starts };
}

function ofFigures(name: DerivedFigureName, numbers: Float64Array): FacetTable {
  const values = [...figureClasses, nobody];
  return {
    values,
    places: Uint8Array.from(numbers, (number) => values.indexOf(classOfFigure(name, number) ?? nobody)),
  };
}

function numberText(name: ColumnName, number: number, { language }: Naming): string {
  if (Number.isNaN(number)) return '';
  const field: Field | null = name === 'productArea' || isFigure(name) ? null : processFields[name];
  const unit = field?.kind === 'number' ? field.unit?.[language] : undefined;
  return [formatNumber(number, language), unit].filter(Boolean).join(' ');
}

function dayText(number: number, { language }: Naming): string {
  if (number === never) return '';
  const day: Day = dayOfNumber(number);
  return formatShortDay(day, language);
}

const isFigure = (name: ColumnName): name is DerivedFigureName => derivedFigureNames.some((one) => one === name);
