import type { DerivedFigureName, Language } from '../../register';
import { classOfFigure, derivedFigures, figureClasses } from '../../register';
import type { Texts } from '../../text';
import type { Column, ProcessTable } from '../copy';
import { lightAt } from '../copy';
import type { Facet, Lens } from '../shell';
import { nobody } from '../shell';

/** How a class is drawn: a sign on a ground of its own, or a tile filled so many quarters. Never told by colour alone. */
export type Tone = 'bad' | 'middle' | 'good' | 'none' | 'level0' | 'level1' | 'level2' | 'level3' | 'level4';

export interface LensClass {
  /** Value of the facet that narrows the register to it. */
  readonly value: string;
  readonly tone: Tone;
}

export interface LensDefinition {
  readonly facet: Facet;
  readonly classes: readonly LensClass[];
}

const nothing: LensClass = { value: nobody, tone: 'none' };

const levels = (high: Tone, medium: Tone, low: Tone): readonly LensClass[] => [
  { value: 'high', tone: high },
  { value: 'medium', tone: medium },
  { value: 'low', tone: low },
  nothing,
];

/** The classes of each lens, in the order of the legend. */
export const lensDefinitions: Readonly<Record<Lens, LensDefinition>> = {
  review: {
    facet: 'light',
    classes: [
      { value: 'red', tone: 'bad' },
      { value: 'yellow', tone: 'middle' },
      { value: 'green', tone: 'good' },
      { value: 'none', tone: 'none' },
    ],
  },
  completeness: {
    facet: 'completeness',
    classes: [
      { value: '0', tone: 'level0' },
      { value: '25', tone: 'level1' },
      { value: '50', tone: 'level2' },
      { value: '75', tone: 'level3' },
      { value: '100', tone: 'level4' },
    ],
  },
  digitalMaturity: { facet: 'digitalMaturity', classes: levels('level4', 'level2', 'level1') },
  priority: { facet: 'priority', classes: levels('level4', 'level2', 'level1') },
  knowledgeRisk: { facet: 'knowledgeRisk', classes: levels('bad', 'middle', 'good') },
};

export const isFigureLens = (lens: Lens): lens is DerivedFigureName => lens in derivedFigures;

/** For every row of the table the place of its class; `column` belongs to lenses that show a figure. */
export function classPlaces(lens: Lens, table: ProcessTable, column: Column | undefined, today: number): Uint8Array {
  const { classes } = lensDefinitions[lens];
  const placeOf = new Map(classes.map(({ value }, place) => [value, place]));
  const valueOf = valueReader(lens, table, column, today);
  return Uint8Array.from(table.ids, (_id, row) => placeOf.get(valueOf(row)) ?? classes.length - 1);
}

function valueReader(lens: Lens, table: ProcessTable, column: Column | undefined, today: number) {
  if (isFigureLens(lens)) {
    const numbers = column?.kind === 'numbers' ? column.numbers : null;
    return (row: number): string => classOfFigure(lens, numbers?.[row] ?? null) ?? nobody;
  }
  if (lens === 'review') return (row: number): string => lightAt(table, row, today);
  return (row: number): string => String(Math.floor((table.percent[row] ?? 0) / 25) * 25);
}

/** What a class is called. */
export function className(lens: Lens, value: string, words: Texts, language: Language): string {
  if (isFigureLens(lens)) {
    const figure = figureClasses.find((one) => one === value);
    return figure ? derivedFigures[lens].classes[figure][language] : words.map.unknown[lens];
  }
  const named: Readonly<Record<string, string>> = lens === 'review' ? words.map.lights : words.map.shares;
  return named[value] ?? value;
}
