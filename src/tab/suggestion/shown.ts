import type { PersonKey, Stored } from '../../register';
import type { SuggestionsShown } from '../shell';

type Suggestion = Stored<'suggestions'>;

/** Nobody has decided: without a state, as after an edit by hand in the list, it waits like any other. */
export const isOpen = ({ values }: Suggestion): boolean => values.state === 'open' || values.state === null;

/** Who decided: SharePoint itself notes who wrote last, the field beside it anybody with the right to edit can fill in. */
export const decider = ({ values, modifiedBy }: Suggestion): PersonKey | null => modifiedBy ?? values.decidedBy;

/**
 * The suggestions of one kind. What waits longest comes first among the open ones; what was decided last among the others.
 * «Mine» are those a person has sent: nothing here counts persons.
 */
export function shownSuggestions(
  all: readonly Suggestion[],
  show: SuggestionsShown,
  me: PersonKey,
): readonly Suggestion[] {
  switch (show) {
    case 'open':
      return all.filter(isOpen).sort(byCreation);
    case 'mine':
      return all.filter(({ createdBy }) => createdBy === me).sort((left, right) => byCreation(right, left));
    case 'decided':
      return all.filter((one) => !isOpen(one)).sort((left, right) => right.modifiedAt.localeCompare(left.modifiedAt));
  }
}

/** The open suggestions that wait for this person's decision; the team sees them under the entries and on the screen. */
export function suggestionsFor(
  all: readonly Suggestion[],
  isMine: (process: number) => boolean,
): readonly Suggestion[] {
  return all.filter((one) => isOpen(one) && one.values.process !== null && isMine(one.values.process)).sort(byCreation);
}

const byCreation = (left: Suggestion, right: Suggestion): number =>
  left.createdAt.localeCompare(right.createdAt) || left.id - right.id;
