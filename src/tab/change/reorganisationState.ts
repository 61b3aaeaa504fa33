import type { Day, NewUnit, ReorganisationDraft, UnitRef } from '../../register';
import { reorganisationKey } from '../../register';

/** What somebody has decided so far; kept on the device from the start of the run until its end. */
export type Draft = ReorganisationDraft;

export function newDraft(kind: Draft['kind'], today: Day): Draft {
  return {
    kind,
    key: reorganisationKey(crypto.randomUUID()),
    day: today,
    old: [],
    created: [],
    standard: null,
    rules: [],
    oneByOne: {},
    successor: null,
    children: {},
  };
}

/** Whether anything has been decided that would be missed. */
export const isBegun = ({ old, created }: Draft): boolean => old.length > 0 || created.length > 0;

/** One more new unit; its stand-in is a number that none of the others has. */
export function withUnit(draft: Draft): Draft {
  const standIn = Math.min(0, ...draft.created.map((unit) => unit.standIn)) - 1;
  return { ...draft, created: [...draft.created, { standIn, values: {} }] };
}

export function withUnitValues(draft: Draft, standIn: UnitRef, values: NewUnit['values']): Draft {
  const created = draft.created.map((unit) =>
    unit.standIn === standIn ? { ...unit, values: { ...unit.values, ...values } } : unit,
  );
  return { ...draft, created };
}

/** Without a new unit, and without everything that was to go to it. */
export function withoutUnit(draft: Draft, standIn: UnitRef): Draft {
  const unless = (ref: UnitRef | null): UnitRef | null => (ref === standIn ? null : ref);
  const others = (refs: Readonly<Record<number, UnitRef>>) =>
    Object.fromEntries(Object.entries(refs).filter(([, ref]) => ref !== standIn));
  return {
    ...draft,
    created: draft.created.filter((unit) => unit.standIn !== standIn),
    standard: unless(draft.standard),
    successor: unless(draft.successor),
    rules: draft.rules.filter(({ to }) => to !== standIn),
    oneByOne: others(draft.oneByOne),
    children: others(draft.children),
  };
}

/** Being carried out, or still being put in. */
type Stage = 'running' | 'typed';

const nameFor = (person: string, stage: Stage): string =>
  stage === 'running' ? `register.reorganisation.${person}` : `register.reorganisation.typed.${person}`;

/**
 * Keeps what is being carried out or put in: whoever closes the window in between goes on from here. A device may refuse; then
 * it goes on all the same.
 */
export function keepDraft(person: string, draft: Draft, stage: Stage = 'running'): void {
  try {
    localStorage.setItem(nameFor(person, stage), JSON.stringify(draft));
  } catch {
    // Without it only the going on after closing the window is lost, and the old units show what is left.
  }
}

export function keptDraft(person: string, stage: Stage = 'running'): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(nameFor(person, stage)) ?? 'null') as Partial<Draft> | null;
    const isDraft = typeof draft?.key === 'string' && Array.isArray(draft.old) && Array.isArray(draft.created);
    return isDraft ? (draft as Draft) : null;
  } catch {
    return null;
  }
}

/** Forgets what was put in; also that it was being carried out, unless only the form begins anew. */
export function forgetDraft(person: string, stage: Stage = 'running'): void {
  try {
    localStorage.removeItem(nameFor(person, 'typed'));
    if (stage === 'running') localStorage.removeItem(nameFor(person, 'running'));
  } catch {
    // What can't be reached was never kept.
  }
}
