import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MarkedText } from './whyFound';

/** Text with the looked-for stretches marked, for eyes and for readers (`mark`), in the look of the class, or of what is around. */
export function marked({ text, marks }: MarkedText, className?: string): ReactNode {
  if (marks.length === 0) return text;
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(done, start));
    parts.push(
      <mark key={start} className={className}>
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}

export const useMarkStyles = makeStyles({
  mark: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightBold,
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textUnderlineOffset: '2px',
  },
});
