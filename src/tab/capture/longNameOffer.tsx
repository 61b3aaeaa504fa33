import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { longestName, splitName } from '../../register';
import type { Entered, EnteredValues } from '../field';
import { focusField } from '../field';
import { useCaptureSession } from './captureSession';

interface LongNameOfferProps {
  /** A form in which name and description stand. */
  readonly form: {
    readonly draft: { readonly entered: EnteredValues };
    readonly enter: (field: string, entered: Entered) => void;
  };
  /** What stands in the description when nothing was typed there. */
  readonly summary?: string | null;
  readonly onMoved?: () => void;
}

/** A name longer than a title can be is kept as typed; its rest may move to where there is room for it. */
export function LongNameOffer({ form, summary = null, onMoved }: LongNameOfferProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const { name, summary: typed = summary } = form.draft.entered;
  const text = typeof name === 'string' ? name.trim() : '';
  if (text.length <= longestName) return null;
  const move = () => {
    const { name: short, rest } = splitName(text);
    form.enter('name', short);
    form.enter('summary', [`… ${rest}`, typeof typed === 'string' ? typed : ''].filter(Boolean).join('\n'));
    focusField('name');
    onMoved?.();
  };
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{words.ways.tooLong(longestName, text.length)}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={move}>{words.ways.moveRest}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({ bar: { maxWidth: '720px' } });
