import { isObject, parsedSetting } from './json';

/** Levels that are asked one after the other before the process team; as in `review/schema`. */
export const waitingLevels = ['owner', 'deputy', 'head'] as const;
export type WaitingLevel = (typeof waitingLevels)[number];

/** Where somebody is told whom the chat doesn't reach. */
export const reviewFallbacks = ['none', 'activityFeed', 'mail'] as const;
export type ReviewFallback = (typeof reviewFallbacks)[number];

/** How the register asks whether an entry still holds. */
export interface ReviewRules {
  /** Days before the review is due. */
  readonly noticeDays: number;
  /** Days without an answer until the next level is asked. */
  readonly daysAtLevel: Readonly<Record<WaitingLevel, number>>;
  /** Full hour of the city's clock from which messages may be sent. */
  readonly messagesFrom: number;
  /** Full hour from which they may not any more; always after `messagesFrom`. */
  readonly messagesUntil: number;
  readonly fallback: ReviewFallback;
  /** Whether the head of unit has to agree before an entry is released. */
  readonly releaseByHead: boolean;
}

/** As long as the settings say nothing else. */
export const usualReviewRules: ReviewRules = {
  noticeDays: 14,
  daysAtLevel: { owner: 14, deputy: 14, head: 14 },
  messagesFrom: 7,
  messagesUntil: 18,
  fallback: 'none',
  releaseByHead: false,
};

/** Numbers of the rules, as a form names them. */
export const reviewNumbers = ['noticeDays', ...waitingLevels, 'messagesFrom', 'messagesUntil'] as const;
export type ReviewNumber = (typeof reviewNumbers)[number];

/** Whole numbers between these, both included. */
export const reviewBounds: Readonly<Record<ReviewNumber, { readonly least: number; readonly most: number }>> = {
  noticeDays: { least: 1, most: 90 },
  owner: { least: 1, most: 90 },
  deputy: { least: 1, most: 90 },
  head: { least: 1, most: 90 },
  messagesFrom: { least: 0, most: 23 },
  messagesUntil: { least: 1, most: 24 },
};

/** Parts of the rules that stand wrong in their row; `row` when nothing of it can be read. */
export type ReviewRulePart = 'row' | ReviewNumber | 'daysAtLevel' | 'fallback' | 'releaseByHead';

export interface ReadReviewRules {
  readonly rules: ReviewRules;
  /** Each of these is as usual instead. */
  readonly wrong: readonly ReviewRulePart[];
}

export const isReviewNumber = (name: ReviewNumber, value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= reviewBounds[name].least &&
  value <= reviewBounds[name].most;

/** The rules from the text of their row. What is missing is as usual; what makes no sense is as usual, and is named. */
export function readReviewRules(text: string): ReadReviewRules {
  if (text.trim() === '') return { rules: usualReviewRules, wrong: [] };
  const given = parsedSetting(text);
  if (!isObject(given)) return { rules: usualReviewRules, wrong: ['row'] };
  const wrong: ReviewRulePart[] = [];
  const read = <Value>(
    part: ReviewRulePart,
    value: unknown,
    isRight: (value: unknown) => value is Value,
    usual: Value,
  ) => {
    if (value === undefined) return usual;
    if (isRight(value)) return value;
    wrong.push(part);
    return usual;
  };
  const number = (name: ReviewNumber, value: unknown, usual: number): number =>
    read(name, value, (one): one is number => isReviewNumber(name, one), usual);
  const levels = read('daysAtLevel', given['daysAtLevel'], isObject, {});
  const days = (level: WaitingLevel) => number(level, levels[level], usualReviewRules.daysAtLevel[level]);
  const rules: ReviewRules = {
    noticeDays: number('noticeDays', given['noticeDays'], usualReviewRules.noticeDays),
    daysAtLevel: { owner: days('owner'), deputy: days('deputy'), head: days('head') },
    messagesFrom: number('messagesFrom', given['messagesFrom'], usualReviewRules.messagesFrom),
    messagesUntil: number('messagesUntil', given['messagesUntil'], usualReviewRules.messagesUntil),
    fallback: read('fallback', given['fallback'], isFallback, usualReviewRules.fallback),
    releaseByHead: read('releaseByHead', given['releaseByHead'], isBoolean, usualReviewRules.releaseByHead),
  };
  return withHoursInOrder(rules, wrong);
}

/** A day without an hour for messages would silence the register for good. */
function withHoursInOrder(rules: ReviewRules, wrong: readonly ReviewRulePart[]): ReadReviewRules {
  if (rules.messagesFrom < rules.messagesUntil) return { rules, wrong };
  const { messagesFrom, messagesUntil } = usualReviewRules;
  return {
    rules: { ...rules, messagesFrom, messagesUntil },
    wrong: wrong.includes('messagesUntil') ? wrong : [...wrong, 'messagesUntil'],
  };
}

const isFallback = (value: unknown): value is ReviewFallback => reviewFallbacks.some((one) => one === value);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
