import type { Words } from '../schema/field';
import { words } from '../schema/field';
import { digitalMaturity } from './digital';
import { knowledgeRisk } from './knowledgeRisk';
import type { PriorityWeights } from './priority';
import { priorityOf } from './priority';
import type { ProcessValues } from './schema';

/** A class of a figure, by how much of it there is. */
export type FigureClass = 'high' | 'medium' | 'low';
export const figureClasses: readonly FigureClass[] = ['high', 'medium', 'low'];

interface DerivedFigure {
  readonly label: Words;
  /** Where it comes from, in a sentence. */
  readonly help: Words;
  readonly classes: Readonly<Record<FigureClass, Words>>;
  /** From which figure on it is high, and medium. */
  readonly from: Readonly<Record<'high' | 'medium', number>>;
  /** 0 to 100; null when the entry doesn't tell enough. */
  readonly of: (values: ProcessValues, weights: PriorityWeights) => number | null;
}

/** What follows from an entry as a figure from 0 to 100. Kept nowhere: it is worked out wherever it is shown. */
export const derivedFigures = {
  digitalMaturity: {
    label: words('Digitaler Reifegrad', 'Digital maturity'),
    help: words(
      'Aus OZG-Reifegrad, Medienbrüchen, Zugangskanälen, E-Akte und E-Payment, soweit bekannt.',
      'From OZG maturity, media breaks, channels, electronic file and payment, as far as known.',
    ),
    classes: {
      high: words('weitgehend digital', 'Largely digital'),
      medium: words('teilweise digital', 'Partly digital'),
      low: words('kaum digital', 'Hardly digital'),
    },
    from: { high: 67, medium: 34 },
    of: (values) => digitalMaturity(values),
  },
  priority: {
    label: words('Priorität', 'Priority'),
    help: words(
      'Gewichtetes Mittel aus Leidensdruck, Verbesserungspotenzial, politischer Bedeutung und Komplexität.',
      'Weighted mean of pain, potential, political weight and complexity.',
    ),
    classes: {
      high: words('hohe Priorität', 'High priority'),
      medium: words('mittlere Priorität', 'Medium priority'),
      low: words('niedrige Priorität', 'Low priority'),
    },
    from: { high: 67, medium: 34 },
    of: (values, weights) => priorityOf(values, weights),
  },
  knowledgeRisk: {
    label: words('Wissensrisiko', 'Knowledge risk'),
    help: words(
      'Häufigkeit × 1 / Zahl der Wissensträger × fehlende Dokumentation; eine Aussage über den Prozess, nicht über Personen.',
      'Frequency × 1 / number of people who know it × missing documentation; about the process, not about people.',
    ),
    classes: {
      high: words('hohes Wissensrisiko', 'High knowledge risk'),
      medium: words('mittleres Wissensrisiko', 'Medium knowledge risk'),
      low: words('geringes Wissensrisiko', 'Low knowledge risk'),
    },
    from: { high: 50, medium: 20 },
    of: (values) => knowledgeRisk(values),
  },
} as const satisfies Readonly<Record<string, DerivedFigure>>;

export type DerivedFigureName = keyof typeof derivedFigures;
export const derivedFigureNames = Object.keys(derivedFigures) as DerivedFigureName[];

/** The class of a figure; null for nothing known. */
export function classOfFigure(name: DerivedFigureName, figure: number | null): FigureClass | null {
  if (figure === null || Number.isNaN(figure)) return null;
  const { high, medium } = derivedFigures[name].from;
  if (figure >= high) return 'high';
  return figure >= medium ? 'medium' : 'low';
}
