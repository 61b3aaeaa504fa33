import type { Day } from '../calendar';
import type { ProcessValues } from '../process/schema';
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import { decided } from '../suggestion/decision';
import { acceptedChanges, applicationOf, proposalProblem } from '../suggestion/proposal';
import type { SuggestionValues } from '../suggestion/schema';
import type { ReviewValues } from './schema';

export interface Decision {
  /** To be written before the suggestion: it counts as accepted once the entry says so. */
  readonly process: Partial<ProcessValues>;
  readonly suggestion: Partial<SuggestionValues>;
}

interface Context {
  readonly today: Day;
  readonly team: readonly PersonKey[];
}

const nothing: Decision = { process: {}, suggestion: {} };

/**
 * What the answer to a request about a suggestion does to it and to the entry. Null when accepting can't be done by a
 * click: the field was changed since, or what is proposed doesn't fit it (any more).
 */
export function decisionOn(
  { kind, outcome, comment }: Pick<ReviewValues, 'kind' | 'outcome' | 'comment'>,
  suggestion: Stored<'suggestions'> | null,
  process: Stored<'processes'> | null,
  by: PersonKey,
  { today, team }: Context,
): Decision | null {
  if (kind !== 'suggestion' || suggestion?.values.state !== 'open') return nothing;
  if (outcome === 'declined') return { process: {}, suggestion: decided('declined', comment, by, today) };
  const accepted = decided('accepted', comment, by, today);
  if (process === null) return { process: {}, suggestion: accepted };
  const application = applicationOf(suggestion.values, process.values);
  if (application.kind === 'free' || application.kind === 'stands') return { process: {}, suggestion: accepted };
  if (application.kind !== 'apply') return null;
  const { field, proposed } = application;
  if (proposalProblem(field, proposed, process.values, process.id)) return null;
  const editor = { key: by, groups: team.includes(by) ? ['team'] : [] };
  return { process: acceptedChanges(field, proposed, process.values, editor, today), suggestion: accepted };
}
