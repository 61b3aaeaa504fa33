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
  /** The same for what only the site could tell; each stands until something else is entered in its field. */
  readonly refuse: (problems: readonly Problem[], entered: EnteredValues) => void;
  /** Another entry begins: nothing has been tried or left yet. */
  readonly reset: () => void;
}

interface Refused {
  readonly problems: readonly Problem[];
  readonly entered: EnteredValues;
}

const nothingRefused: Refused = { problems: [], entered: {} };

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
  const [refused, setRefused] = useState<Refused>(nothingRefused);
  const here = enteredProblems(fields, entered, stage, stored);
  const isStill = ({ field }: Problem) =>
    Object.is(refused.entered[field], entered[field]) && !here.some((one) => one.field === field);
  const all: readonly Problem[] = [...here, ...refused.problems.filter(isStill)];
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
  const refuse: FormProblems['refuse'] = (problems, values) => {
    setRefused({ problems, entered: values });
    point(problems);
  };
  const reset = () => {
    setRefused(nothingRefused);
    setTried(false);
    setLeft(new Set());
  };
  return { all, at, tried, leave, point, refuse, reset };
}
