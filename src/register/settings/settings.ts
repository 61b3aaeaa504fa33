import type { CompletenessRules } from '../process/completeness';
import { usualCompletenessRules } from '../process/completeness';
import type { PriorityWeights, Rating } from '../process/priority';
import { usualPriorityWeights } from '../process/priority';
import type { ProcessSection } from '../process/schema';
import { processFields, processSectionNames } from '../process/schema';
import type { Field, PersonKey } from '../schema/field';
import { isObject, parsedSetting } from './json';
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
} as const;

/** The settings as they count: what a row lacks, or says in a form without sense, is as usual. */
export interface RegisterSettings extends CompletenessRules {
  readonly priorityWeights: PriorityWeights;
  /** Euro per hour by pay grade, such as `EG 9a`. */
  readonly hourlyRates: Readonly<Record<string, number>>;
  readonly processTeam: readonly PersonKey[];
  /** The team's own words on the start page; empty for none. */
  readonly introduction: string;
  readonly sharedViews: readonly SharedView[];
}

export const usualSettings: RegisterSettings = {
  ...usualCompletenessRules,
  priorityWeights: usualPriorityWeights,
  hourlyRates: {},
  processTeam: [],
  introduction: '',
  sharedViews: [],
};

const heaviest = 1_000;

/** The settings from their rows, in which people also write by hand: nothing here throws. */
export function readSettings(rows: readonly SettingRow[]): RegisterSettings {
  const textOf = (name: keyof typeof settingNames): string =>
    rows.find(({ values }) => values.title === settingNames[name])?.values.value ?? '';
  const valueOf = (name: keyof typeof settingNames): unknown => parsedSetting(textOf(name));
  return {
    hiddenSections: sectionsIn(valueOf('hiddenSections')),
    sectionWeights: { ...usualSettings.sectionWeights, ...weightsIn(valueOf('sectionWeights'), processSectionNames) },
    priorityWeights: { ...usualPriorityWeights, ...weightsIn(valueOf('priorityWeights'), ratings) },
    hourlyRates: ratesIn(valueOf('hourlyRates')),
    processTeam: teamIn(textOf('processTeam')),
    introduction: textOf('introduction'),
    sharedViews: sharedViewsIn(rows),
  };
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

const ratings = Object.keys(usualPriorityWeights) as readonly Rating[];

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
