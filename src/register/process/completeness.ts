import { isEmpty } from '../schema/validate';
import type { ProcessFieldName, ProcessSection, ProcessValues } from './schema';
import { processFieldNames, processFields, processSectionNames, processSections } from './schema';

export interface Completeness {
  /** 0 to 100, rounded down, so that 100 means «nothing is missing». */
  readonly percent: number;
  /** Fields worth filling next: those a release needs first, then by section weight. */
  readonly missing: readonly ProcessFieldName[];
}

/** What the process team has decided about it. */
export interface CompletenessRules {
  /** Sections that nobody is shown or asked about. */
  readonly hiddenSections: readonly ProcessSection[];
  /** How much each section counts, compared with the others. */
  readonly sectionWeights: Readonly<Record<ProcessSection, number>>;
}

/** As long as the settings say nothing else. */
export const usualCompletenessRules: CompletenessRules = {
  hiddenSections: [],
  sectionWeights: Object.fromEntries(
    processSectionNames.map((name) => [name, processSections[name].weight]),
  ) as CompletenessRules['sectionWeights'],
};

const requiredShare = 3;
/** Optional by nature: their absence is a fact about the process, not a gap in the entry. */
const neverMissing = new Set<ProcessFieldName>([
  'otherNames',
  'parent',
  'supersededBy',
  'predecessors',
  'raci',
  'externalParties',
  'participatingUnits',
  'contact',
  'mediaBreakPlaces',
  'reason',
  'citizenText',
  'recordOfProcessing',
  'payGrade',
  'ozgModel',
  'serviceType',
  'casesCertainty',
  'handlingCertainty',
  'leadCertainty',
  'fullTimeCertainty',
  'weakPoints',
]);

const counted = processFieldNames.filter((name) => !processFields[name].automatic && !neverMissing.has(name));
const bySection = groupBySection(counted);

/** How complete an entry is: sections by weight, inside a section the fields that a release needs count three times. */
export function completeness(
  values: ProcessValues,
  { hiddenSections, sectionWeights }: CompletenessRules = usualCompletenessRules,
): Completeness {
  const shown = [...bySection].filter(([section]) => !hiddenSections.includes(section));
  let [reached, all] = [0, 0];
  for (const [section, names] of shown) {
    reached += sectionWeights[section] * filledShare(names, values);
    all += sectionWeights[section];
  }
  const percent = all <= 0 ? 100 : (reached / all) * 100;
  const asked = shown.flatMap(([section, names]) =>
    names.filter((name) => sectionWeights[section] > 0 || processFields[name].required),
  );
  return { percent: Math.floor(percent + 1e-9), missing: missingFields(values, asked) };
}

function filledShare(names: readonly ProcessFieldName[], values: ProcessValues): number {
  let filled = 0;
  let all = 0;
  for (const name of names) {
    const share = processFields[name].required ? requiredShare : 1;
    all += share;
    if (!isEmpty(values[name])) filled += share;
  }
  return all === 0 ? 1 : filled / all;
}

function missingFields(values: ProcessValues, asked: readonly ProcessFieldName[]): readonly ProcessFieldName[] {
  const missing = asked.filter((name) => isEmpty(values[name]));
  return [
    ...missing.filter((name) => processFields[name].required),
    ...missing.filter((name) => !processFields[name].required),
  ];
}

function groupBySection(names: readonly ProcessFieldName[]): ReadonlyMap<ProcessSection, readonly ProcessFieldName[]> {
  return new Map(
    processSectionNames.map((section) => [section, names.filter((name) => processFields[name].section === section)]),
  );
}
