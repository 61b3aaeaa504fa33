import { Field, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../register';
import { useSession } from '../shell';
import { remarkOn, useDirectory } from './personInput';
import { SuggestionBox } from './suggestionBox';

interface PeoplePickerProps {
  readonly label: string;
  readonly hint: string;
  /** Stands in the empty field. */
  readonly add: string;
  /** Instead of the people, as long as there are none. */
  readonly nobody: string;
  /** What the people chosen are, for screen readers. */
  readonly chosen: string;
  readonly remove: (name: string) => string;
  readonly problem?: string;
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}

/** Several people from the directory. */
export function PeoplePicker({ people, onChange, label, hint, add, problem, ...words }: PeoplePickerProps) {
  const styles = useStyles();
  const { words: all } = useSession();
  const [typed, setTyped] = useState('');
  const [search, ask] = useDirectory();
  const keys = new Set(people.map(({ key }) => key));
  const offered = typed.trim() === '' ? [] : search.found.filter(({ key }) => !keys.has(key));
  return (
    <div className={styles.picker}>
      <Field label={label} hint={hint} validationMessage={problem}>
        <SuggestionBox
          typed={typed}
          chosen={null}
          placeholder={add}
          suggestions={() => ({
            shown: offered.map(({ key, name, email }) => ({ key, text: name, detail: email })),
            more: 0,
          })}
          remark={() => (typed.trim() === '' ? null : remarkOn(search, typed, all.people))}
          onType={(text) => {
            setTyped(text);
            ask(text);
          }}
          onChoose={(key) => {
            const person = offered.find((one) => one.key === key);
            if (person) onChange([...people, person]);
            setTyped('');
          }}
        />
      </Field>
      {people.length === 0 ? (
        <p className={styles.nobody}>{words.nobody}</p>
      ) : (
        <TagGroup
          className={styles.tags}
          aria-label={words.chosen}
          onDismiss={(_event, { value }) => onChange(people.filter(({ key }) => key !== value))}
        >
          {people.map(({ key, name }) => (
            <Tag key={key} value={key} dismissible dismissIcon={{ 'aria-label': words.remove(name) }}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '520px' },
  nobody: { margin: 0, color: tokens.colorNeutralForeground2 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
