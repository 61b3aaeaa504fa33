import type { Me, PersonKey, ReviewValues, Stored } from '../../register';
import { byDueDay, kindOf, mayAnswer } from '../../register';
import type { ProcessTable } from '../copy';
import { codeAt, rowOf } from '../copy';

/** Who somebody is to the entry of a request. */
export interface Responsible {
  readonly owner: PersonKey | null;
  readonly deputy: PersonKey | null;
}

/** Whether this person is to answer here. Suggestions are decided where they are shown with both values. */
export function isToAnswer(
  values: ReviewValues,
  process: Responsible | null,
  me: Pick<Me, 'key'>,
  team: readonly PersonKey[],
): boolean {
  return kindOf(values) !== 'suggestion' && mayAnswer(values, process, me.key, team);
}

/**
 * Open requests that wait for this very person: addressed to them, or to the team that they belong to. An owner finds the
 * question here even when it has gone further up: they may still answer it.
 */
export function waitingFor(
  requests: readonly Stored<'reviews'>[],
  processOf: (id: number | null) => Responsible | null,
  me: Pick<Me, 'key'>,
  team: readonly PersonKey[],
): readonly Stored<'reviews'>[] {
  return requests
    .filter(({ values }) => values.state === 'open' && isToAnswer(values, processOf(values.process), me, team))
    .filter(({ values }) => isAskedNow(values, me, team) || isOwnReview(values, processOf(values.process), me))
    .sort(byDueDay);
}

/** Whether the question stands with this person, or with the team that they belong to. */
export const isAskedNow = (
  { addressee, level }: Pick<ReviewValues, 'addressee' | 'level'>,
  me: Pick<Me, 'key'>,
  team: readonly PersonKey[],
): boolean => addressee === me.key || (level === 'team' && team.includes(me.key));

const isOwnReview = (values: ReviewValues, process: Responsible | null, me: Pick<Me, 'key'>): boolean =>
  kindOf(values) === 'review' && process?.owner === me.key;

/** Who answers for a process, by the table of all. */
export function responsibleIn(table: ProcessTable): (id: number | null) => Responsible | null {
  return (id) => {
    const row = rowOf(table, id);
    return row < 0 ? null : { owner: codeAt(table.owner, row), deputy: codeAt(table.deputy, row) };
  };
}
