import { isEmpty } from '../schema/validate';
import type { ProcessFieldName, ProcessSection, ProcessValues } from './schema';
import { processFieldNames, processFields, processSections } from './schema';

export interface Completeness {
  /** 0 to 100, rounded down, so that 100 means «nothing is missing». */
  readonly percent: number;
  /** Fields worth filling next: those a release needs first, then by section weight. */
  readonly missing: readonly ProcessFieldName[];
}

const requiredShare = 3;
/** Optional by nature: their absence is a fact about the process, not a gap in the entry. */
const neverMissing = new Set<ProcessFieldName>([
  'otherNames',
  'parent',
  'supersededBy',
  'predecessors',
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
export function completeness(values: ProcessValues): Completeness {
  let percent = 0;
  for (const [section, names] of bySection) percent += processSections[section].weight * filledShare(names, values);
  return { percent: Math.floor(percent + 1e-9), missing: missingFields(values) };
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

function missingFields(values: ProcessValues): readonly ProcessFieldName[] {
  const missing = counted.filter((name) => isEmpty(values[name]));
  return [
    ...missing.filter((name) => processFields[name].required),
    ...missing.filter((name) => !processFields[name].required),
  ];
}

function groupBySection(names: readonly ProcessFieldName[]): ReadonlyMap<ProcessSection, readonly ProcessFieldName[]> {
  const sections = Object.keys(processSections) as ProcessSection[];
  return new Map(sections.map((section) => [section, names.filter((name) => processFields[name].section === section)]));
}
