import { useState } from 'react';
import { focusField } from '../field';

/** A field that somebody was led to. Each time anew, so that a section they have folded meanwhile opens once more. */
export interface Wanted {
  readonly name: string;
}

/** Leads to a field of the form: its section opens, it is no longer folded away, and it gets the focus. */
export function useGoTo(first?: string): readonly [Wanted | undefined, (name: string) => void] {
  const [wanted, setWanted] = useState<Wanted | undefined>(first === undefined ? undefined : { name: first });
  const goTo = (name: string): void => {
    setWanted({ name });
    // The field may only appear with the next drawing.
    window.requestAnimationFrame(() => focusField(name));
  };
  return [wanted, goTo];
}
