import { Input, makeStyles, Textarea } from '@fluentui/react-components';
import type { FocusEvent } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Counter } from './counter';
import type { Entered } from './entered';
import type { InputProps } from './inputProps';
import { RaciInput } from './raciInput';
import { ServicesInput } from './servicesInput';
import { useServices } from './useServices';

const mostRows = 24;

export function TextInput({ field, entered, onEnter }: InputProps<'text'>) {
  const styles = useStyles();
  const text = typeof entered === 'string' ? entered : '';
  return (
    <div className={styles.column}>
      <Input className={styles.wide} value={text} onChange={(_event, data) => onEnter(data.value || null)} />
      <Counter length={text.length} maximum={field.maximum} />
    </div>
  );
}

export function LongTextInput(props: InputProps<'longText'>) {
  if (props.field.names) return <KeysInput {...props} />;
  return props.field.lines ? <RaciInput {...props} /> : <PlainInput {...props} />;
}

/** Keys are typed as text as long as there is no catalogue to choose from, and on by whoever has begun so. */
function KeysInput(props: InputProps<'longText'>) {
  const services = useServices();
  const [isTyping, setIsTyping] = useState(false);
  const { onEnter } = props;
  const type = (entered: Entered) => {
    setIsTyping(true);
    onEnter(entered);
  };
  const choices = isTyping || services === null || services.length === 0 ? null : services;
  const { place, onFocus } = useFocusKept(choices !== null);
  return (
    <div ref={place} onFocus={onFocus}>
      {choices ? <ServicesInput {...props} services={choices} /> : <PlainInput {...props} onEnter={type} />}
    </div>
  );
}

/** Who stands in the input that another takes the place of stands in the other. */
function useFocusKept(isOther: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    // An input that was left for another place is no longer the last one that had the focus.
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (last.current && !last.current.isConnected && isLost) place.current?.querySelector('input')?.focus();
  }, [isOther]);
  const onFocus = (event: FocusEvent) => {
    last.current = event.target;
  };
  return { place, onFocus };
}

/** Grows with its text, so that nobody reads through a slot. */
function PlainInput({ field, entered, onEnter }: InputProps<'longText'>) {
  const styles = useStyles();
  const text = typeof entered === 'string' ? entered : '';
  const rows = Math.min(mostRows, Math.max(3, text.split('\n').length + 1));
  return (
    <div className={styles.column}>
      <Textarea
        className={styles.wide}
        textarea={{ className: styles.growing, rows }}
        resize="vertical"
        value={text}
        onChange={(_event, data) => onEnter(data.value || null)}
      />
      <Counter length={text.length} maximum={field.maximum} />
    </div>
  );
}

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  wide: { width: '100%', minWidth: 0 },
  growing: { maxHeight: 'none', fieldSizing: 'content' },
});
