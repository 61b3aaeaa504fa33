import { Button, Label, makeStyles, Select, Subtitle2, tokens, useId } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import type { Day, Language } from '../../register';
import type { HostTheme } from '../host';
import type { WorkplaceFacts } from './api';
import type { Choices, Place } from './choices';
import { DayControl } from './dayControl';
import type { FirstStepsState } from './firstSteps';
import type { Words } from './words';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    '@media (min-width: 1001px)': { flexWrap: 'nowrap', whiteSpace: 'nowrap' },
    '@media (max-width: 700px)': { padding: '8px', gap: '8px' },
  },
  city: {
    margin: 0,
    marginInlineEnd: 'auto',
    '@media (max-width: 700px)': { flex: '1 1 0', minWidth: 0, hyphens: 'auto', overflowWrap: 'anywhere' },
  },
  // Where it is tight, the longest gives way.
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    flexShrink: 100,
    '@media (max-width: 700px)': { flex: '1 1 100%', order: 1 },
  },
  personLabel: { whiteSpace: 'nowrap', '@media (max-width: 1000px)': { position: 'absolute', clipPath: 'inset(50%)' } },
  select: { minWidth: 0, flex: '1 1 auto' },
  // Three in a line on a phone, two where even that is too narrow.
  small: { '@media (max-width: 700px)': { order: 2, flex: '1 1 112px', minWidth: 0 } },
});

interface Props {
  readonly facts: WorkplaceFacts;
  readonly choices: Choices;
  readonly today: Day;
  readonly words: Words;
  readonly steps: FirstStepsState;
  readonly onChoose: (change: Partial<Choices>) => void;
  readonly onMove: (day: Day) => Promise<void>;
}

/** Who one is, which day it is, how it looks. */
export function Bar({ facts, choices, today, words, steps, onChoose, onMove }: Props) {
  const styles = useStyles();
  const personId = useId('person');
  const people = facts.people.map(
    ({ key, name, role }) => [key, words.personAndRole(name, words.roles[role])] as const,
  );
  return (
    <header className={styles.bar} aria-label={words.bar}>
      <Subtitle2 as="h1" className={styles.city}>
        {facts.cityName}
      </Subtitle2>
      <DayControl today={today} language={choices.language} words={words} onMove={onMove} />
      <div className={styles.person}>
        <Label htmlFor={personId} className={styles.personLabel}>
          {words.person}
        </Label>
        <Select
          id={personId}
          className={styles.select}
          value={choices.person}
          onChange={(_event, { value }) => onChoose({ person: value })}
        >
          {people.map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <Choice
        label={words.place}
        options={words.places}
        value={choices.place}
        onChange={(place: Place) => onChoose({ place })}
      />
      <Choice
        label={words.theme}
        options={words.themes}
        value={choices.theme}
        onChange={(theme: HostTheme) => onChoose({ theme })}
      />
      <Choice
        label={words.language}
        options={words.languages}
        value={choices.language}
        onChange={(language: Language) => onChoose({ language })}
      />
      {!steps.isShown && (
        <Button
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          aria-label={words.showSteps}
          title={words.showSteps}
          onClick={steps.show}
        />
      )}
    </header>
  );
}

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Key, string>>;
  readonly value: Key;
  readonly onChange: (value: Key) => void;
}

function Choice<Key extends string>({ label, options, value, onChange }: ChoiceProps<Key>) {
  const styles = useStyles();
  return (
    <Select
      aria-label={label}
      className={styles.small}
      value={value}
      onChange={(_event, chosen) => onChange(chosen.value as Key)}
    >
      {Object.entries<string>(options).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  );
}
