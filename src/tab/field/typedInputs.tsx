import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day } from '../../register';
import { formatShortDay } from '../../text';
import { useSession } from '../shell';
import { parseDay } from './day';
import type { Entered } from './entered';
import { isUnread, unread } from './entered';
import type { InputProps } from './inputProps';
import { numberText, parseNumber } from './number';

/** Numbers as the language writes them; what can't be read stays as it was typed. */
export function NumberInput({ field, entered, onEnter }: InputProps<'number'>) {
  const { language } = useSession();
  const styles = useStyles();
  return (
    <TypedInput
      entered={entered}
      onEnter={onEnter}
      inputMode="decimal"
      className={styles.number}
      after={field.unit?.[language]}
      read={(text) => parseNumber(text, language)}
      write={(value) => numberText(Number(value), language)}
    />
  );
}

/** A typed day: every screen reader and every keyboard can do that, and a wrong one can stand until it is corrected. */
export function DayInput({ entered, onEnter }: InputProps<'date'>) {
  const { language, words } = useSession();
  const styles = useStyles();
  return (
    <TypedInput
      entered={entered}
      onEnter={onEnter}
      className={styles.day}
      placeholder={words.capture.dayPattern}
      read={parseDay}
      write={(value) => formatShortDay(value as Day, language)}
    />
  );
}

interface TypedInputProps extends Pick<InputProps, 'entered' | 'onEnter'> {
  /** The value behind a text, or null. */
  readonly read: (text: string) => number | Day | null;
  /** The usual text of a value. */
  readonly write: (value: Exclude<Entered, null>) => string;
  readonly after?: string;
  readonly className: string;
  readonly placeholder?: string;
  readonly inputMode?: 'decimal';
}

function TypedInput({ entered, onEnter, read, write, after, ...input }: TypedInputProps) {
  const written = entered == null ? '' : isUnread(entered) ? entered.typed : write(entered);
  // While the person types, the text is theirs; it takes its usual form when they leave the field.
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <Input
      {...input}
      value={typing ?? written}
      contentAfter={after}
      onChange={(_event, { value }) => {
        setTyping(value);
        onEnter(read(value) ?? unread(value));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}

const useStyles = makeStyles({
  number: { width: '220px', maxWidth: '100%', fontVariantNumeric: 'tabular-nums' },
  day: { width: '220px', maxWidth: '100%', columnGap: tokens.spacingHorizontalXS },
});
