import type { Day, ProcessValues } from '../../register';
import { addDays, addMonths, usualCycleMonths } from '../../register';
import type { DemoPersonKey } from './people';
import { demoPeople } from './people';
import type { DemoResourceKey } from './resources';
import type { DemoUnitKey } from './units';

export type Certainty = NonNullable<ProcessValues['casesCertainty']>;
/** A figure never comes without where it comes from. */
export type Figure = readonly [value: number, certainty: Certainty];

/** Fields that the authors write as the register keeps them. */
const direct = [
  'name',
  'summary',
  'serviceType',
  'category',
  'product',
  'status',
  'trigger',
  'result',
  'audience',
  'externalParties',
  'payGrade',
  'channels',
  'mediaBreaks',
  'mediaBreakPlaces',
  'printoutsPerCase',
  'writtenForm',
  'trustLevel',
  'ozgMaturity',
  'ozgModel',
  'electronicFile',
  'electronicPayment',
  'knowledgeHolders',
  'documentation',
  'deputyTrained',
  'weakPoints',
  'pain',
  'potential',
  'complexity',
  'politicalWeight',
  'reason',
  'personalData',
  'recordOfProcessing',
  'isPublic',
  'citizenText',
] as const satisfies readonly (keyof ProcessValues)[];

/** A process as the demo's authors write it: lists as lines, figures with certainty, references by key, days counted. */
export type DemoProcess = Partial<Pick<ProcessValues, (typeof direct)[number]>> & {
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly inputs?: readonly string[];
  readonly steps?: readonly string[];
  readonly raci?: readonly string[];
  readonly legalBasis?: readonly string[];
  readonly forms?: readonly string[];
  readonly owner?: DemoPersonKey;
  readonly deputy?: DemoPersonKey;
  readonly contact?: DemoPersonKey;
  readonly cases?: Figure;
  readonly handling?: Figure;
  readonly lead?: Figure;
  readonly posts?: Figure;
  readonly unit?: DemoUnitKey;
  readonly with?: readonly DemoUnitKey[];
  readonly systems?: readonly DemoResourceKey[];
  readonly parent?: string;
  readonly supersededBy?: string;
  readonly predecessors?: readonly string[];
  readonly cycleMonths?: number;
  /** Days from the demo's first day until the next review; negative ones are overdue. */
  readonly due?: number;
  /** Due, but nobody has ever confirmed it. */
  readonly neverConfirmed?: true;
  /** Days since somebody other than owner, deputy or process team changed it. */
  readonly changedDaysAgo?: number;
};

/** The values of a process, everything but its references, for a city that starts on `today`. */
export function processValuesOf(demo: DemoProcess, today: Day): Partial<ProcessValues> {
  const { otherNames, inputs, steps, raci, legalBasis, forms, owner, deputy, contact } = demo;
  return {
    status: demo.due === undefined ? 'draft' : 'released',
    ...Object.fromEntries(given(pick(demo))),
    ...lines({ otherNames, inputs, steps, raci, legalBasis, forms }),
    ...people({ owner, deputy, contact }),
    ...figures(demo),
    ...reviewDays(demo, today),
  };
}

const pick = (demo: DemoProcess) => Object.fromEntries(direct.map((name) => [name, demo[name]]));

function lines(texts: Readonly<Record<string, readonly string[] | undefined>>): Partial<ProcessValues> {
  return Object.fromEntries(given(texts).map(([name, value]) => [name, value.join('\n')]));
}

function people(keys: Readonly<Record<string, DemoPersonKey | undefined>>): Partial<ProcessValues> {
  return Object.fromEntries(given(keys).map(([name, key]) => [name, demoPeople[key].userPrincipalName]));
}

function figures({ cases, handling, lead, posts }: Pick<DemoProcess, 'cases' | 'handling' | 'lead' | 'posts'>) {
  return {
    ...(cases && { casesPerYear: cases[0], casesCertainty: cases[1] }),
    ...(handling && { handlingMinutes: handling[0], handlingCertainty: handling[1] }),
    ...(lead && { leadDays: lead[0], leadCertainty: lead[1] }),
    ...(posts && { fullTimeShare: posts[0], fullTimeCertainty: posts[1] }),
  };
}

/** Whoever was never due gets a first review one cycle from today, as every captured entry does. */
function reviewDays(demo: DemoProcess, today: Day): Partial<ProcessValues> {
  const cycleMonths = demo.cycleMonths ?? usualCycleMonths;
  const nextReview = demo.due === undefined ? addMonths(today, cycleMonths) : addDays(today, demo.due);
  const isConfirmed = demo.due !== undefined && !demo.neverConfirmed;
  return {
    cycleMonths,
    nextReview: demo.status === 'retired' ? null : nextReview,
    lastReviewed: isConfirmed ? addMonths(nextReview, -cycleMonths) : null,
    ...(demo.changedDaysAgo !== undefined && { changedByOthers: addDays(today, -demo.changedDaysAgo) }),
  };
}

function given<Value>(record: Readonly<Record<string, Value | undefined>>): readonly [string, Value][] {
  return Object.entries(record).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}
