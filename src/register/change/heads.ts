/** Who leads after a reorganisation: reviews of processes without an owner go to the head of their unit. */
import type { PersonKey } from '../schema/field';
import type { Stored } from '../store';
import type { Reorganisation, ReorganisationPlan, UnitRef } from './reorganise';

export interface HeadsAfter {
  /** Heads of units that end, unless they lead one that goes on with the work. */
  readonly leaving: readonly { readonly person: PersonKey; readonly unit: Stored<'units'> }[];
  /** Units that get processes they did not have, and that nobody leads. */
  readonly without: readonly UnitRef[];
}

/** What has to be decided about heads of units beside the reorganisation itself, which it does not wait for. */
export function headsAfter(
  { created }: Pick<Reorganisation, 'created'>,
  { assignments, ending }: Pick<ReorganisationPlan, 'assignments' | 'ending'>,
  units: readonly Stored<'units'>[],
): HeadsAfter {
  const heads = new Map<UnitRef, PersonKey | null>([
    ...units.map(({ id, values }) => [id, values.head] as const),
    ...created.map(({ standIn, values }) => [standIn, values.head ?? null] as const),
  ]);
  const moved = assignments.flatMap(({ process, to }) => (to === null || to === process.values.unit ? [] : [to]));
  const receivers = [...new Set(moved)];
  const goOn = new Set(receivers.map((ref) => heads.get(ref)));
  return {
    leaving: ending.flatMap((unit) => {
      const { head: person } = unit.values;
      return person === null || goOn.has(person) ? [] : [{ person, unit }];
    }),
    without: receivers.filter((ref) => !heads.get(ref)),
  };
}
