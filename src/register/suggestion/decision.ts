import { isEmpty } from '../schema/validate';
import type { Problem } from '../schema/problem';
import type { SuggestionValues } from './schema';

/** What a decision lacks: nobody is declined without being told why. */
export function decisionProblems(values: Pick<SuggestionValues, 'state' | 'decisionReason'>): readonly Problem[] {
  const isSilent = values.state === 'declined' && isEmpty(values.decisionReason);
  return isSilent ? [{ field: 'decisionReason', code: 'required' }] : [];
}
