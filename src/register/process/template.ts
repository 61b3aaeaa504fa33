import type { CompletenessRules } from './completeness';
import { usualCompletenessRules } from './completeness';
import type { ProcessFieldName, ProcessValues } from './schema';
import { isShown } from './shown';

/**
 * What a new entry may take over from a similar one: how the work goes. The unit, persons, figures, keys, reviews and status belong
 * to the one entry they were given for.
 */
export const reusableFields = [
  'name',
  'summary',
  'serviceType',
  'category',
  'product',
  'parent',
  'trigger',
  'inputs',
  'result',
  'audience',
  'legalBasis',
  'forms',
  'steps',
  'raci',
  'participatingUnits',
  'externalParties',
  'cycleMonths',
  'systems',
  'channels',
  'writtenForm',
  'trustLevel',
  'electronicFile',
  'electronicPayment',
  'personalData',
] as const satisfies readonly ProcessFieldName[];

/** The part of an entry that serves as a template for another: of what the team has hidden, nobody could see what they copy. */
export function templateOf(
  values: ProcessValues,
  hiding: Pick<CompletenessRules, 'hiddenSections'> = usualCompletenessRules,
): Partial<ProcessValues> {
  const names = reusableFields.filter((name) => isShown(name, hiding));
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
