import type { Day } from '../calendar';
import type { CompletenessRules } from '../process/completeness';
import { usualCompletenessRules } from '../process/completeness';
import type { HourlyRates } from '../process/cost';
import type { PriorityWeights } from '../process/priority';
import { ratings, usualPriorityWeights } from '../process/priority';
import type { ProcessSection } from '../process/schema';
import { processFields, processSectionNames } from '../process/schema';
import type { Field, PersonKey } from '../schema/field';
import type { ServiceGroups } from '../catalogue/groups';
import { readServiceGroups, serviceGroupsSetting } from '../catalogue/groups';
import { isObject, parsedSetting } from './json';
import { plannedReorganisationsIn } from '../change/plannedRows';
import type { ReviewRulePart, ReviewRules } from './reviewRules';
import { readReviewRules, usualReviewRules } from './reviewRules';
import { processTeamSetting } from './schema';
import type { SettingRow, SharedView } from './sharedViews';
import { sharedViewsIn } from './sharedViews';

/** Titles of the rows that hold the settings; each value is what `settingText` writes, the team's excepted. */
export const settingNames = {
  hiddenSections: 'hiddenSections',
  sectionWeights: 'sectionWeights',
  priorityWeights: 'priorityWeights',
  hourlyRates: 'hourlyRates',
  processTeam: processTeamSetting,
  introduction: 'introduction',
  serviceGroups: serviceGroupsSetting,
  reviewRules: 'reviewRules',
} as const;

/** The settings as they count: what a row lacks, or says in a form without sense, is as usual. */
export interface RegisterSettings extends CompletenessRules {
  readonly priorityWeights: PriorityWeights;
  /** Euro per hour by pay grade, such as `EG 9a`. */
  readonly hourlyRates: HourlyRates;
  readonly processTeam: readonly PersonKey[];
  /** The team's own words on the start page; empty for none. */
  readonly introduction: string;
  readonly sharedViews: readonly SharedView[];
  /** Days of the reorganisations that wait, the earliest first. */
  readonly reorganisationDays: readonly Day[];
  /** Which unit the services of a group belong to. */
  readonly serviceGroups: ServiceGroups;
  /** When and how the register asks whether entries still hold. */
  readonly reviewRules: ReviewRules;
  /** What stands wrong in the rows and therefore is as usual. */
  readonly problems: readonly SettingProblem[];
}

export type SettingName = keyof typeof settingNames;

/** A row that can't be read, or a part of it. */
export interface SettingProblem {
  readonly setting: SettingName;
  /** Null for the whole row. */
  readonly part: Exclude<ReviewRulePart, 'row'> | null;
}

export const usualSettings: RegisterSettings = {
  ...usualCompletenessRules,
  priorityWeights: usualPriorityWeights,
  hourlyRates: {},
  processTeam: [],
  introduction: '',
  sharedViews: [],
  reorganisationDays: [],
  serviceGroups: {},
  reviewRules: usualReviewRules,
  problems: [],
};

/** Settings that hold text as it was typed; all others are JSON. */
const plainTexts: readonly SettingName[] = ['processTeam', 'introduction'];

const heaviest = 1_000;

/** The settings from their rows, in which people also write by hand: nothing here throws. */
export function readSettings(rows: readonly SettingRow[]): RegisterSettings {
  const textOf = (name: SettingName): string =>
    rows.find(({ values }) => values.title === settingNames[name])?.values.value ?? '';
  const valueOf = (name: SettingName): unknown => parsedSetting(textOf(name));
  return {
    hiddenSections: sectionsIn(valueOf('hiddenSections')),
    sectionWeights: { ...usualSettings.sectionWeights, ...weightsIn(valueOf('sectionWeights'), processSectionNames) },
    priorityWeights: { ...usualPriorityWeights, ...weightsIn(valueOf('priorityWeights'), ratings) },
    hourlyRates: ratesIn(valueOf('hourlyRates')),
    processTeam: teamIn(textOf('processTeam')),
    introduction: textOf('introduction'),
    sharedViews: sharedViewsIn(rows),
    reorganisationDays: plannedReorganisationsIn(rows).map(({ day }) => day),
    serviceGroups: readServiceGroups(textOf('serviceGroups')),
    reviewRules: readReviewRules(textOf('reviewRules')).rules,
    problems: problemsOf(textOf),
  };
}

function problemsOf(textOf: (name: SettingName) => string): readonly SettingProblem[] {
  const names = (Object.keys(settingNames) as readonly SettingName[]).filter((name) => !plainTexts.includes(name));
  const unread = names.filter((name) => textOf(name).trim() !== '' && parsedSetting(textOf(name)) === undefined);
  const { wrong } = readReviewRules(textOf('reviewRules'));
  const parts = wrong.filter((part) => part !== 'row');
  const isWrongKind = wrong.includes('row') && !unread.includes('reviewRules');
  return [
    ...[...unread, ...(isWrongKind ? (['reviewRules'] as const) : [])].map((setting) => ({ setting, part: null })),
    ...parts.map((part) => ({ setting: 'reviewRules' as const, part })),
  ];
}

/** The process team from the text of its setting: by blank, comma, semicolon or line. */
export const teamIn = (text: string): readonly PersonKey[] =>
  text
    .split(/[\s,;]+/u)
    .filter(Boolean)
    .map((name) => name.toLowerCase());

/** Sections that may be hidden: those without a field that a released entry needs. */
export const hideableSections: readonly ProcessSection[] = processSectionNames.filter((section) =>
  Object.values<Field>(processFields).every((field) => field.section !== section || field.required === undefined),
);

/** Not even a typing error hides what an entry can't do without. */
const sectionsIn = (value: unknown): readonly ProcessSection[] =>
  Array.isArray(value) ? hideableSections.filter((name) => value.includes(name)) : [];

function weightsIn<Name extends string>(value: unknown, names: readonly Name[]): Partial<Record<Name, number>> {
  const given = isObject(value) ? value : {};
  const weights = names.flatMap((name) => (isWeight(given[name]) ? [[name, given[name]] as const] : []));
  return Object.fromEntries(weights) as Partial<Record<Name, number>>;
}

const isWeight = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= heaviest;

const ratesIn = (value: unknown): RegisterSettings['hourlyRates'] =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter((one): one is [string, number] => isWeight(one[1])))
    : {};
