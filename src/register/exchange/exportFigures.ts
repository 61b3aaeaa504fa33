/** What follows from an entry and stands in an export for people to read; an import works it out anew. */
import type { Day } from '../calendar';
import { completeness } from '../process/completeness';
import { staffCostOf } from '../process/cost';
import type { DerivedFigureName } from '../process/derived';
import { derivedFigures } from '../process/derived';
import { processFields } from '../process/schema';
import { productArea, productAreaWords } from '../process/productArea';
import type { ProcessValues } from '../process/schema';
import { qualitySeal } from '../process/seal';
import { reviewLight } from '../review/cycle';
import type { Language, Words } from '../schema/field';
import { words } from '../schema/field';
import type { RegisterSettings } from '../settings/settings';
import { usualSettings } from '../settings/settings';

/** What figures depend on beside the entry. */
export interface ExportFacts {
  /** Null where no day is meant: then there are no lights and no seals. */
  readonly today: Day | null;
  readonly settings: RegisterSettings;
}

export const usualFacts: ExportFacts = { today: null, settings: usualSettings };

interface Figure {
  readonly label: Words;
  readonly cell: (values: ProcessValues, facts: ExportFacts, language: Language) => string | number | null;
}

const lights = {
  green: words('grün', 'green'),
  yellow: words('gelb', 'yellow'),
  red: words('rot', 'red'),
  none: words('ohne Prüfung', 'not reviewed'),
} as const;
const yes = words('ja', 'yes');
const no = words('nein', 'no');

const figure = (name: DerivedFigureName): Figure => ({
  label: derivedFigures[name].label,
  cell: (values, { settings }) => rounded(derivedFigures[name].of(values, settings.priorityWeights)),
});

const rounded = (number: number | null): number | null => (number === null ? null : Math.round(number));

/** In figures from 0 to 100 where they are figures. */
export const exportFigures = {
  light: {
    label: words('Prüfampel', 'Review light'),
    cell: (values, { today }, language) => (today === null ? null : lights[reviewLight(values, today)][language]),
  },
  completeness: {
    label: words('Vollständigkeit in %', 'Completeness in %'),
    cell: (values, { settings }) => completeness(values, settings).percent,
  },
  seal: {
    label: words('Qualitätssiegel', 'Quality seal'),
    cell: (values, { today }, language) =>
      today === null ? null : (qualitySeal(values, today).sealed ? yes : no)[language],
  },
  productArea: {
    label: words('Produktbereich', 'Product area'),
    cell: ({ product }, _facts, language) => {
      const area = productArea(product);
      return area === null ? null : productAreaWords(area)[language];
    },
  },
  digitalMaturity: figure('digitalMaturity'),
  priority: figure('priority'),
  knowledgeRisk: figure('knowledgeRisk'),
  staffCost: {
    label: words('Personalkosten im Jahr in €', 'Staff cost a year in €'),
    cell: (values, { settings }) => staffCostOf(values, settings.hourlyRates)?.euro ?? null,
  },
  staffCostCertainty: {
    label: words('Personalkosten: Sicherheit', 'Staff cost: certainty'),
    cell: (values, { settings }, language) => {
      const certainty = staffCostOf(values, settings.hourlyRates)?.certainty ?? null;
      return certainty === null ? null : processFields.casesCertainty.choices[certainty][language];
    },
  },
} as const satisfies Readonly<Record<string, Figure>>;

export type ExportFigure = keyof typeof exportFigures;

export const isExportFigure = (name: string): name is ExportFigure => Object.hasOwn(exportFigures, name);
