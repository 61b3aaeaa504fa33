import type { ProcessFieldName, ProcessSection, ProcessValues } from '../../register';
import { completeness, processFieldNames, processFields, processSections } from '../../register';

export const sectionNames = Object.keys(processSections) as ProcessSection[];

/** The fields of a section in reading order; fields set by the rules only where they are read, not typed. */
export function fieldsOf(section: ProcessSection, { automatic }: { readonly automatic: boolean }) {
  return processFieldNames.filter((name) => {
    const field = processFields[name];
    return field.section === section && (automatic || !field.automatic);
  });
}

/** Sections in which something is missing that a release needs: only these are worth a mark. */
export function sectionsWithGaps(values: ProcessValues): ReadonlySet<ProcessSection> {
  const needed = completeness(values).missing.filter((name) => processFields[name].required);
  return new Set(needed.map((name: ProcessFieldName) => processFields[name].section as ProcessSection));
}
