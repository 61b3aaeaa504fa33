import { useCallback, useRef, useState } from 'react';
import type { Entered } from '../field';
import type { Draft, Kept } from './draft';

export interface DraftState<Kind extends Draft> {
  readonly draft: Kind;
  /** Whether this device could keep the last change. */
  readonly kept: Kept;
  /** Counts the drafts put in place: inputs that remember half-typed text begin anew with it. */
  readonly revision: number;
  readonly enter: (field: string, entered: Entered) => void;
  /** Puts another draft in its place, and keeps it. */
  readonly replace: (draft: Kind) => void;
  /** The same for one that says what the form says already: the person goes on typing where they are. */
  readonly carryOn: (draft: Kind) => void;
  /** The draft at this very moment; `draft` is the one drawn when the caller began. */
  readonly latest: () => Kind;
}

/**
 * A form whose state is the draft itself: every change is kept on this device before anything else can happen. `enter`
 * stays the same function as long as `keep` and `change` do.
 */
export function useDraft<Kind extends Draft>(
  start: () => Kind,
  keep: (draft: Kind) => Kept,
  change: (draft: Kind, field: string, entered: Entered) => Kind,
): DraftState<Kind> {
  const [draft, setDraft] = useState(start);
  const [kept, setKept] = useState<Kept>('kept');
  const [revision, setRevision] = useState(0);
  // Two changes may come within one drawing; each has to build on the one before.
  const current = useRef(draft);
  const carryOn = useCallback(
    (next: Kind) => {
      current.current = next;
      setDraft(next);
      setKept(keep(next));
    },
    [keep],
  );
  const enter = useCallback(
    (field: string, entered: Entered) => carryOn(change(current.current, field, entered)),
    [carryOn, change],
  );
  const replace = (next: Kind) => {
    carryOn(next);
    setRevision((count) => count + 1);
  };
  const latest = useCallback(() => current.current, []);
  return { draft, kept, revision, enter, replace, carryOn, latest };
}
