import type { CompletenessRules } from './completeness';
import type { DerivedFigureName } from './derived';
import type { ProcessFieldName, ProcessSection } from './schema';
import { processFields } from './schema';

/** What people read of an entry without anybody having typed it. */
type DerivedName = DerivedFigureName | 'number' | 'light' | 'seal' | 'completeness' | 'productArea' | 'staffCost';
/** A field of a process, or what follows from its fields. */
export type ReadableName = ProcessFieldName | DerivedName;

/** Where each belongs: what follows from a hidden section would tell of it. Null for what an entry can't be judged without. */
const sectionsOfDerived: Readonly<Record<DerivedName, ProcessSection | null>> = {
  number: null,
  light: null,
  seal: null,
  completeness: null,
  productArea: 'identity',
  staffCost: 'quantities',
  digitalMaturity: 'digital',
  knowledgeRisk: 'knowledge',
  priority: 'priority',
};

/** The section whose fields it follows from; null for what follows from many. */
export const sectionOfDerived = (name: DerivedName): ProcessSection | null => sectionsOfDerived[name];

/** Whether screens show it: not what belongs to a section that the process team has hidden. Exports are whole all the same. */
export function isShown(name: ReadableName, { hiddenSections }: Pick<CompletenessRules, 'hiddenSections'>): boolean {
  const section = isDerived(name) ? sectionOfDerived(name) : (processFields[name].section as ProcessSection);
  return section === null || !hiddenSections.includes(section);
}

// «priority» is a figure; no field is called like one.
const isDerived = (name: ReadableName): name is DerivedName => Object.hasOwn(sectionsOfDerived, name);
