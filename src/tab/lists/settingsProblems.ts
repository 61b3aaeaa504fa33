import type { ProcessSection, Rating, ReviewNumber } from '../../register';
import { isReviewNumber, payGradeKey, processSectionNames, ratings, reviewNumbers } from '../../register';
import type { SettingsForm } from './settingsForm';
import { amountOf } from './settingsForm';

export type RateProblem = 'noGrade' | 'longGrade' | 'twice' | 'wrongEuro';

/** Characters that people read before they do something else. */
export const longestIntroduction = 1_000;
export const longestGrade = 30;

/** What keeps the settings from being saved. */
export interface SettingsProblems {
  readonly sectionWeights: readonly ProcessSection[];
  readonly noSection: boolean;
  readonly reviewNumbers: readonly ReviewNumber[];
  readonly longIntroduction: boolean;
  /** No hour would be left for messages. */
  readonly hours: boolean;
  readonly priorityWeights: readonly Rating[];
  readonly noRating: boolean;
  /** By line; null for a line that is right. */
  readonly rates: readonly (RateProblem | null)[];
  /** The first name that is none. */
  readonly team: string | null;
}

export function problemsIn(form: SettingsForm): SettingsProblems {
  const { sectionWeights, hiddenSections, reviewRules, priorityWeights, processTeam } = form;
  const shown = processSectionNames.filter((name) => !hiddenSections.includes(name));
  const wrongNumbers = reviewNumbers.filter((name) => !isReviewNumber(name, amountOf(reviewRules[name])));
  const areHours = !wrongNumbers.some((name) => name === 'messagesFrom' || name === 'messagesUntil');
  return {
    sectionWeights: processSectionNames.filter((name) => amountOf(sectionWeights[name]) === null),
    noSection: shown.every((name) => amountOf(sectionWeights[name]) === 0),
    reviewNumbers: wrongNumbers,
    longIntroduction: form.introduction.trim().length > longestIntroduction,
    hours: areHours && (amountOf(reviewRules.messagesFrom) ?? 0) >= (amountOf(reviewRules.messagesUntil) ?? 0),
    priorityWeights: ratings.filter((name) => amountOf(priorityWeights[name]) === null),
    noRating: ratings.every((name) => amountOf(priorityWeights[name]) === 0),
    rates: rateProblems(form),
    team: processTeam.find((name) => !/^[^@\s]+@[^@\s]+$/u.test(name)) ?? null,
  };
}

function rateProblems({ hourlyRates }: SettingsForm): readonly (RateProblem | null)[] {
  const keys = hourlyRates.map(({ grade }) => payGradeKey(grade));
  return hourlyRates.map(({ grade, euro }, line) => {
    if (grade.trim() === '') return 'noGrade';
    if (grade.trim().length > longestGrade) return 'longGrade';
    if (keys.indexOf(keys[line]!) < line) return 'twice';
    return amountOf(euro) === null ? 'wrongEuro' : null;
  });
}

export const isSound = (problems: SettingsProblems): boolean =>
  ![problems.noSection, problems.longIntroduction, problems.hours, problems.noRating, problems.team !== null].includes(
    true,
  ) &&
  [problems.sectionWeights, problems.reviewNumbers, problems.priorityWeights].every(({ length }) => length === 0) &&
  problems.rates.every((problem) => problem === null);
