import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useState } from 'react';
import { useSession } from '../shell';
import type { Suggestion, Suggestions } from './suggestion';

interface SuggestionBoxProps {
  /** What stands in the box. */
  readonly typed: string;
  /** Key of the entry that is chosen at the moment. */
  readonly chosen: string | null;
  /** Asked only while the list is open. */
  readonly suggestions: () => Suggestions;
  /** A line at the end of the list: searching, nothing found, more to come. */
  readonly remark: (suggestions: Suggestions) => string | null;
  readonly onType: (typed: string) => void;
  readonly onChoose: (key: string) => void;
  readonly onLeave?: () => void;
  readonly placeholder?: string;
}

/** A box that suggests while somebody types and keeps what was typed, even when nothing matches. */
export function SuggestionBox({ typed, chosen, onType, onChoose, onLeave, placeholder, ...list }: SuggestionBoxProps) {
  const [open, setOpen] = useState(false);
  const styles = useStyles();
  const { words } = useSession();
  const suggestions = open ? list.suggestions() : { shown: [], more: 0 };
  return (
    <Combobox
      freeform
      className={styles.box}
      listbox={{ className: styles.list }}
      value={typed}
      selectedOptions={chosen === null ? [] : [chosen]}
      placeholder={placeholder}
      // The arrow keys open the list; a second stop for it would only lengthen the way through a form.
      expandIcon={{ 'aria-label': words.capture.showSuggestions, tabIndex: -1 }}
      onChange={(event) => onType(event.target.value)}
      onOptionSelect={(_event, { optionValue }) => optionValue && onChoose(optionValue)}
      onOpenChange={(_event, data) => setOpen(data.open)}
      // A choice is replaced as a whole: what is typed or pasted must not hang on to its name.
      onFocus={(event) => chosen !== null && event.target.select()}
      onMouseDown={(event) => chosen !== null && focusWhole(event)}
      onBlur={onLeave}
    >
      {suggestions.shown.map((suggestion) => (
        <SuggestionOption key={suggestion.key} suggestion={suggestion} />
      ))}
      <Remark text={open ? list.remark(suggestions) : null} />
    </Combobox>
  );
}

/** The first click would set the caret, and with it end the selection; later ones set it as everywhere. */
function focusWhole(event: MouseEvent<HTMLElement>): void {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target === document.activeElement) return;
  event.preventDefault();
  target.focus();
}

function SuggestionOption({ suggestion: { key, text, detail, level = 0 } }: { readonly suggestion: Suggestion }) {
  const styles = useStyles();
  return (
    <Option key={key} value={key} text={text} style={{ paddingInlineStart: `${8 + level * 16}px` }}>
      <span className={styles.option}>
        <span>{text}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </Option>
  );
}

function Remark({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <Option disabled value="" text={text} checkIcon={null}>
      {text}
    </Option>
  );
}

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0 },
  list: { maxHeight: '320px' },
  option: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
