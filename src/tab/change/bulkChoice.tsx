import {
  Dropdown,
  Field as FieldFrame,
  makeStyles,
  Option,
  OptionGroup,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { BulkMode, ProcessFieldName } from '../../register';
import { bulkFields, bulkModes, processFields, processSectionNames, processSections } from '../../register';
import type { Entered } from '../field';
import { enteredProblem, FieldInput, isUnread } from '../field';
import { useIsShown } from '../shell';
import { useChangeSession } from './changeSession';

interface BulkChoiceProps {
  readonly field: ProcessFieldName | null;
  readonly mode: BulkMode;
  readonly entered: Entered | undefined;
  readonly onField: (field: ProcessFieldName) => void;
  readonly onMode: (mode: BulkMode) => void;
  readonly onEnter: (entered: Entered) => void;
}

/** Which field, how, and what value. */
export function BulkChoice({ field, mode, entered, onField, onMode, onEnter }: BulkChoiceProps) {
  const { words, language } = useChangeSession();
  const styles = useStyles();
  const shown = bulkFields.filter(useIsShown());
  const sections = processSectionNames.filter((section) =>
    shown.some((name) => processFields[name].section === section),
  );
  const modes = field ? bulkModes(field) : [];
  return (
    <div className={styles.choice}>
      <FieldFrame label={words.change.field}>
        <Dropdown
          placeholder={words.change.chooseField}
          value={field ? processFields[field].label[language] : ''}
          selectedOptions={field ? [field] : []}
          onOptionSelect={(_event, { optionValue }) => optionValue && onField(optionValue as ProcessFieldName)}
        >
          {sections.map((section) => (
            <OptionGroup key={section} label={processSections[section].label[language]}>
              {shown
                .filter((name) => processFields[name].section === section)
                .map((name) => (
                  <Option key={name} value={name}>
                    {processFields[name].label[language]}
                  </Option>
                ))}
            </OptionGroup>
          ))}
        </Dropdown>
      </FieldFrame>
      {field && modes.length > 1 && (
        <FieldFrame label={words.change.mode}>
          <RadioGroup layout="horizontal" value={mode} onChange={(_event, { value }) => onMode(value as BulkMode)}>
            {modes.map((one) => (
              <Radio key={one} value={one} label={words.change.modes[one]} />
            ))}
          </RadioGroup>
        </FieldFrame>
      )}
      {field && (
        <FieldInput
          key={field}
          name={`bulk-${field}`}
          field={processFields[field]}
          entered={entered}
          onEnter={(_name, value) => onEnter(value)}
          problem={isUnread(entered) ? enteredProblem(processFields[field], entered, 'draft') : null}
          stage="draft"
        />
      )}
      {field === 'cycleMonths' && <p className={styles.hint}>{words.change.cycleHint}</p>}
      {field && mode === 'set' && entered === null && <p className={styles.hint}>{words.change.emptyHint}</p>}
    </div>
  );
}

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
