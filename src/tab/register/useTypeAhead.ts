import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import type { Lines } from './lines';
import type { Typed } from './typeAhead';
import { isLetter, lineStartingWith, nothingTyped, typedWith } from './typeAhead';

/** Letters lead to the next name that begins with them: the line to go to, or null for keys that write nothing. */
export function useTypeAhead(lines: Lines, nameOf: (row: number) => string) {
  const typed = useRef<Typed>(nothingTyped);
  return (event: KeyboardEvent, from: number): number | null => {
    const now = event.timeStamp;
    if (event.ctrlKey || event.metaKey || event.altKey || !isLetter(event.key, typed.current, now)) return null;
    typed.current = typedWith(typed.current, event.key, now);
    const line = lineStartingWith(lines, nameOf, from, typed.current.letters);
    return line < 0 ? from : line;
  };
}
