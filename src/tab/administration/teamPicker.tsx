import { Field, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../register';
import { administrationWords } from '../../text';
import { remarkOn, SuggestionBox, useDirectory } from '../field';
import { useSession } from '../shell';

interface TeamPickerProps {
  readonly team: readonly Person[];
  readonly onChange: (team: readonly Person[]) => void;
}

/** Names the first members of the process team, from the directory. */
export function TeamPicker({ team, onChange }: TeamPickerProps) {
  const styles = useStyles();
  const { words, language } = useSession();
  const { setUp } = administrationWords(language);
  const [typed, setTyped] = useState('');
  const [search, ask] = useDirectory();
  const chosen = new Set(team.map(({ key }) => key));
  const offered = typed.trim() === '' ? [] : search.found.filter(({ key }) => !chosen.has(key));
  return (
    <div className={styles.picker}>
      <Field label={setUp.team} hint={setUp.teamHint}>
        <SuggestionBox
          typed={typed}
          chosen={null}
          placeholder={setUp.teamAdd}
          suggestions={() => ({
            shown: offered.map(({ key, name, email }) => ({ key, text: name, detail: email })),
            more: 0,
          })}
          remark={() => (typed.trim() === '' ? null : remarkOn(search, typed, words.people))}
          onType={(text) => {
            setTyped(text);
            ask(text);
          }}
          onChoose={(key) => {
            const person = offered.find((one) => one.key === key);
            if (person) onChange([...team, person]);
            setTyped('');
          }}
        />
      </Field>
      {team.length === 0 ? (
        <p className={styles.nobody}>{setUp.teamNobody}</p>
      ) : (
        <TagGroup
          className={styles.tags}
          aria-label={setUp.teamChosen}
          onDismiss={(_event, { value }) => onChange(team.filter(({ key }) => key !== value))}
        >
          {team.map(({ key, name }) => (
            <Tag key={key} value={key} dismissible dismissIcon={{ 'aria-label': setUp.remove(name) }}>
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
