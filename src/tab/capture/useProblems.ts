import { useState } from 'react';
import type { Fields, Problem } from '../../register';
import type { EnteredValues } from '../field';
import { enteredProblems, focusField } from '../field';

export interface FormProblems {
  /** What keeps the form from being saved. */
  readonly all: readonly Problem[];
  /** The problem to show at a field at the moment, if any. */
  readonly at: (name: string) => Problem | null;
  /** Whether saving was tried: from then on everything that is wrong is shown. */
  readonly tried: boolean;
  /** The person has left a field. */
  readonly leave: (name: string) => void;
  /** Shows everything and leads to the first problem, of the form as it is or as it will be; false when there is none. */
  readonly point: (problems?: readonly Problem[]) => boolean;
  /** Another entry begins: nothing has been tried or left yet. */
  readonly reset: () => void;
}

/**
 * Complains no earlier than helpful: about what was typed when the person leaves the field, about what is missing when
 * they save.
 */
export function useProblems(
  fields: Fields,
  entered: EnteredValues,
  stage: 'draft' | 'release',
  stored?: EnteredValues,
): FormProblems {
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = enteredProblems(fields, entered, stage, stored);
  const at = (name: string): Problem | null => {
    const problem = all.find((one) => one.field === name) ?? null;
    return problem && (tried || (left.has(name) && problem.code !== 'required')) ? problem : null;
  };
  const point = (problems = all): boolean => {
    const first = problems[0];
    if (!first) return false;
    setTried(true);
    // The field may only appear with this drawing: a folded section opens for its problem.
    window.requestAnimationFrame(() => focusField(first.field));
    return true;
  };
  const leave = (name: string) => setLeft((before) => (before.has(name) ? before : new Set([...before, name])));
  const reset = () => {
    setTried(false);
    setLeft(new Set());
  };
  return { all, at, tried, leave, point, reset };
}
