import type { Day } from '../calendar';
import type { ProcessValues } from '../process/schema';
import { answersFor } from '../process/seal';
import type { Problem } from '../schema/problem';
import type { PersonKey } from '../schema/field';
import { isEmpty } from '../schema/validate';
import type { SuggestionState, SuggestionValues } from './schema';

/** What a decision lacks: nobody is declined without being told why. */
export function decisionProblems(values: Pick<SuggestionValues, 'state' | 'decisionReason'>): readonly Problem[] {
  const isSilent = values.state === 'declined' && isEmpty(values.decisionReason);
  return isSilent ? [{ field: 'decisionReason', code: 'required' }] : [];
}

/** Owner, deputy and process team decide about suggestions for an entry; the team alone where it names none. */
export function mayDecide(
  process: Pick<ProcessValues, 'owner' | 'deputy'> | null,
  person: { readonly key: PersonKey; readonly groups: readonly string[] },
): boolean {
  return answersFor(process ?? { owner: null, deputy: null }, person);
}

/** What a decision writes into the suggestion; blanks around the reason go. */
export function decided(
  state: Exclude<SuggestionState, 'open'>,
  reason: string | null,
  by: PersonKey,
  today: Day,
): Pick<SuggestionValues, 'state' | 'decisionReason' | 'decidedBy' | 'decidedOn'> {
  return { state, decisionReason: reason?.trim() || null, decidedBy: by, decidedOn: today };
}
