import type { PersonKey, ProcessSection, Rating, RegisterSettings, ReviewFallback, ReviewNumber } from '../../register';
import {
  processSectionNames,
  ratings,
  reviewNumbers,
  settingNames,
  settingText,
  usualReviewRules,
  waitingLevels,
} from '../../register';

/** A line of the hourly rates, as it was typed. */
export interface RateLine {
  readonly grade: string;
  readonly euro: string;
}

/** What stands in the form: one part for each row of the settings, numbers as they were typed. */
export interface SettingsForm {
  readonly introduction: string;
  readonly hiddenSections: readonly ProcessSection[];
  readonly sectionWeights: Readonly<Record<ProcessSection, string>>;
  readonly reviewRules: Readonly<Record<ReviewNumber, string>> & {
    readonly fallback: ReviewFallback;
    readonly releaseByHead: boolean;
  };
  readonly priorityWeights: Readonly<Record<Rating, string>>;
  readonly hourlyRates: readonly RateLine[];
  readonly processTeam: readonly PersonKey[];
}

export type SettingsPart = keyof SettingsForm;

interface Part<Value> {
  /** As the settings have it now. */
  readonly from: (settings: RegisterSettings) => Value;
  /** What its row holds then. Only for a part without problems. */
  readonly text: (value: Value) => string;
}

/** How each part is read and written; in the order of the screen. */
const parts: { readonly [Name in SettingsPart]: Part<SettingsForm[Name]> } = {
  introduction: { from: ({ introduction }) => introduction, text: (value) => value.trim() },
  hiddenSections: {
    from: ({ hiddenSections }) => hiddenSections,
    text: (value) => settingText('hiddenSections', value),
  },
  sectionWeights: {
    from: ({ sectionWeights }) => typed(processSectionNames, sectionWeights),
    text: (value) => settingText('sectionWeights', weights(processSectionNames, value)),
  },
  reviewRules: {
    from: ({ reviewRules: { daysAtLevel, fallback, releaseByHead, ...rules } }) => ({
      ...typed(reviewNumbers, { ...daysAtLevel, ...rules }),
      fallback,
      releaseByHead,
    }),
    text: ({ fallback, releaseByHead, ...numbers }) => {
      const { noticeDays, messagesFrom, messagesUntil, ...daysAtLevel } = weights(reviewNumbers, numbers);
      return settingText('reviewRules', {
        ...usualReviewRules,
        ...{ noticeDays, daysAtLevel, messagesFrom, messagesUntil, fallback, releaseByHead },
      });
    },
  },
  priorityWeights: {
    from: ({ priorityWeights }) => typed(ratings, priorityWeights),
    text: (value) => settingText('priorityWeights', weights(ratings, value)),
  },
  hourlyRates: {
    from: ({ hourlyRates }) => Object.entries(hourlyRates).map(([grade, euro]) => ({ grade, euro: numberText(euro) })),
    text: (value) =>
      settingText(
        'hourlyRates',
        Object.fromEntries(value.map(({ grade, euro }) => [grade.trim(), amountOf(euro) ?? 0])),
      ),
  },
  processTeam: { from: ({ processTeam }) => processTeam, text: (value) => value.join('\n') },
};

export const settingsParts = Object.keys(parts) as readonly SettingsPart[];

/** The form as the settings have it now. */
export const formOf = (settings: RegisterSettings): SettingsForm =>
  Object.fromEntries(settingsParts.map((name) => [name, parts[name].from(settings)])) as unknown as SettingsForm;

/** Whether a part says the same in both forms. */
export const isSamePart = (name: SettingsPart, left: SettingsForm, right: SettingsForm): boolean =>
  JSON.stringify(left[name]) === JSON.stringify(right[name]);

/** The row that keeps a part. */
export function rowOf<Name extends SettingsPart>(name: Name, form: SettingsForm): { title: string; value: string } {
  const { text }: Part<SettingsForm[Name]> = parts[name];
  return { title: settingNames[name], value: text(form[name]) };
}

const largest = 1_000;

/** A weight or an amount of money as it was typed, with a comma or a point; null when it is none from 0 to 1,000. */
export function amountOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  const amount = Number(plain);
  return plain !== '' && amount >= 0 && amount <= largest ? amount : null;
}

/** Weights have no thousands: a comma in both languages is the decimal one. */
const numberText = (amount: number): string => String(amount).replace('.', ',');

const typed = <Name extends string>(names: readonly Name[], values: Readonly<Record<Name, number>>) =>
  Object.fromEntries(names.map((name) => [name, numberText(values[name])])) as Record<Name, string>;

const weights = <Name extends string>(names: readonly Name[], values: Readonly<Record<Name, string>>) =>
  Object.fromEntries(names.map((name) => [name, amountOf(values[name]) ?? 0])) as Record<Name, number>;

/** Share of each weight in per cent; 0 for all when none counts. */
export function sharesOf<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, string>>,
): Readonly<Partial<Record<Name, number>>> {
  const known = weights(names, values);
  const sum = names.reduce((total, name) => total + known[name], 0);
  return Object.fromEntries(
    names.map((name) => [name, sum > 0 ? Math.round((100 * known[name]) / sum) : 0]),
  ) as Partial<Record<Name, number>>;
}

/** Days until a question without an answer reaches the process team. */
export const daysUntilTeam = (rules: SettingsForm['reviewRules']): number =>
  waitingLevels.reduce((total, level) => total + (amountOf(rules[level]) ?? 0), 0);
