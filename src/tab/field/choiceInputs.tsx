import {
  Checkbox,
  Dropdown,
  FieldContextProvider,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  tokens,
  useFieldContext_unstable,
} from '@fluentui/react-components';
import type { Words } from '../../register';
import { useSession } from '../shell';
import type { InputProps } from './inputProps';

export function ChoiceInput({ field, entered, onEnter, offered }: InputProps<'choice'>) {
  const { language, words } = useSession();
  const styles = useStyles();
  const choices: Readonly<Record<string, Words>> = field.choices;
  const chosen = typeof entered === 'string' ? entered : null;
  const labelOf = (key: string) => choices[key]?.[language] ?? `${key} (${words.upkeep.unknownValue})`;
  // What somebody typed into the list by hand stays choosable, so that it can be kept.
  const keys = [...new Set([...(offered ?? Object.keys(choices)), ...(chosen === null ? [] : [chosen])])];
  return (
    <Dropdown
      className={styles.wide}
      clearable={field.required !== 'draft'}
      clearButton={{ 'aria-label': words.capture.clear }}
      value={chosen === null ? '' : labelOf(chosen)}
      selectedOptions={chosen === null ? [] : [chosen]}
      onOptionSelect={(_event, data) => onEnter(data.selectedOptions[0] ?? null)}
    >
      {keys.map((key) => (
        <Option key={key} value={key}>
          {labelOf(key)}
        </Option>
      ))}
    </Dropdown>
  );
}

export function ChoicesInput({ field, entered, onEnter }: InputProps<'choices'>) {
  const { language, words } = useSession();
  const styles = useStyles();
  const around = useFieldContext_unstable();
  const chosen = Array.isArray(entered) ? entered.map(String) : [];
  const choices: Readonly<Record<string, Words>> = field.choices;
  const keys = [...new Set([...Object.keys(choices), ...chosen])];
  const set = (key: string, checked: boolean) =>
    onEnter(keys.filter((one) => (one === key ? checked : chosen.includes(one))));
  return (
    <div
      role="group"
      aria-labelledby={around?.labelId}
      aria-describedby={[around?.validationMessageId, around?.hintId].filter(Boolean).join(' ')}
      className={styles.choices}
    >
      {/* Inside a field every checkbox would take the field's label for its own. */}
      <FieldContextProvider value={undefined}>
        {keys.map((key) => (
          <Checkbox
            key={key}
            label={choices[key]?.[language] ?? `${key} (${words.upkeep.unknownValue})`}
            checked={chosen.includes(key)}
            onChange={(_event, data) => set(key, data.checked === true)}
          />
        ))}
      </FieldContextProvider>
    </div>
  );
}

export function YesNoInput({ entered, onEnter }: InputProps<'yesNo'>) {
  const { words } = useSession();
  const styles = useStyles();
  const chosen = entered === true ? 'yes' : entered === false ? 'no' : 'open';
  return (
    <RadioGroup
      layout="horizontal"
      className={styles.radios}
      value={chosen}
      onChange={(_event, { value }) => onEnter(value === 'open' ? null : value === 'yes')}
    >
      <Radio value="yes" label={words.capture.yes} />
      <Radio value="no" label={words.capture.no} />
      <Radio value="open" label={words.capture.unanswered} />
    </RadioGroup>
  );
}

const useStyles = makeStyles({
  wide: { width: '100%', minWidth: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
  radios: { flexWrap: 'wrap' },
});
