import { makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { InputProps } from './inputProps';
import { isUnread, unread } from './entered';
import type { Suggestions } from './suggestion';
import { exactly, suggest } from './suggestion';
import { SuggestionBox } from './suggestionBox';
import { targetName, targetsOf } from './targets';
import { useRegisterData, useSession } from '../shell';

export function ReferenceInput({ field, entered, onEnter, self }: InputProps<'reference'>) {
  const data = useRegisterData();
  const { words } = useSession();
  const { suggestions, remark, named } = useTargets(field.target, self === undefined ? [] : [self]);
  const chosen = typeof entered === 'number' ? entered : null;
  const typed = isUnread(entered)
    ? entered.typed
    : chosen === null
      ? ''
      : targetName(field.target, chosen, data, words);
  // A box that shows its choice offers everything, so that another one is found without emptying it first.
  const query = isUnread(entered) ? entered.typed : '';
  return (
    <SuggestionBox
      typed={typed}
      chosen={chosen === null ? null : String(chosen)}
      suggestions={() => suggestions(query)}
      remark={remark}
      onType={(text) => onEnter(unread(text))}
      onChoose={(key) => onEnter(Number(key))}
      onLeave={() => {
        // Who typed or pasted the whole name has chosen.
        const found = isUnread(entered) ? named(entered.typed) : null;
        if (found !== null) onEnter(found);
      }}
    />
  );
}

export function ReferencesInput({ field, entered, onEnter, self }: InputProps<'references'>) {
  const chosen = isUnread(entered) ? (entered.chosen ?? []) : Array.isArray(entered) ? entered.map(Number) : [];
  const [typed, setTyped] = useState(isUnread(entered) ? entered.typed : '');
  const { suggestions, remark, named } = useTargets(field.target, self === undefined ? chosen : [...chosen, self]);
  const { words } = useSession();
  const enter = (ids: readonly number[], text: string) => {
    setTyped(text);
    onEnter(unread(text, ids));
  };
  return (
    <>
      <Chosen target={field.target} ids={chosen} onRemove={(id) => enter(without(chosen, id), typed)} />
      <SuggestionBox
        typed={typed}
        chosen={null}
        suggestions={() => suggestions(typed)}
        remark={remark}
        placeholder={words.capture.addReference}
        onType={(text) => enter(chosen, text)}
        onChoose={(key) => enter([...without(chosen, Number(key)), Number(key)], '')}
        onLeave={() => {
          const found = named(typed);
          if (found !== null) enter([...without(chosen, found), found], '');
        }}
      />
    </>
  );
}

interface ChosenProps {
  readonly target: string;
  readonly ids: readonly number[];
  readonly onRemove: (id: number) => void;
}

function Chosen({ target, ids, onRemove }: ChosenProps) {
  const data = useRegisterData();
  const { words } = useSession();
  const styles = useStyles();
  if (ids.length === 0) return null;
  return (
    <TagGroup
      className={styles.tags}
      aria-label={words.capture.chosen}
      onDismiss={(_event, { value }) => onRemove(Number(value))}
    >
      {ids.map((id) => {
        const name = targetName(target, id, data, words);
        return (
          <Tag
            key={id}
            value={String(id)}
            dismissible
            size="small"
            dismissIcon={{ 'aria-label': words.capture.remove }}
          >
            {name}
          </Tag>
        );
      })}
    </TagGroup>
  );
}

function useTargets(target: string, hidden: readonly number[]) {
  const data = useRegisterData();
  const { today, words } = useSession();
  const targets = () => targetsOf(target, data, today).filter(({ key }) => !hidden.includes(Number(key)));
  const suggestions = (typed: string): Suggestions => suggest(targets(), typed);
  const named = (typed: string): number | null => {
    const found = exactly(targets(), typed);
    return found && Number(found.key);
  };
  const remark = ({ shown, more }: Suggestions): string | null => {
    if (shown.length === 0) return words.capture.noneFound;
    return more > 0 ? words.capture.moreFound(more) : null;
  };
  return { suggestions, remark, named };
}

const without = (ids: readonly number[], id: number): readonly number[] => ids.filter((one) => one !== id);

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalXS },
});
