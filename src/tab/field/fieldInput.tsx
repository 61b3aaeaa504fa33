import { Field as FieldFrame, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentType } from 'react';
import { memo } from 'react';
import type { Field, FieldKind, Problem } from '../../register';
import { useSession } from '../shell';
import { ChoiceInput, ChoicesInput, YesNoInput } from './choiceInputs';
import type { Entered } from './entered';
import type { InputProps } from './inputProps';
import { PersonInput } from './personInput';
import { ReferenceInput, ReferencesInput } from './referenceInputs';
import { LongTextInput, TextInput } from './textInputs';
import { DayInput, NumberInput } from './typedInputs';

/** One input per kind: a new kind stops the compiler here. */
const inputs: { readonly [Kind in FieldKind]: ComponentType<InputProps<Kind>> } = {
  text: TextInput,
  longText: LongTextInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  number: NumberInput,
  date: DayInput,
  person: PersonInput,
  reference: ReferenceInput,
  references: ReferencesInput,
  yesNo: YesNoInput,
};

export interface FieldInputProps extends Omit<InputProps, 'field' | 'onEnter'> {
  readonly name: string;
  readonly field: Field;
  readonly onEnter: (name: string, entered: Entered) => void;
  readonly problem?: Omit<Problem, 'field'> | null;
  /** What is odd about the value without keeping the form from being saved. */
  readonly remark?: string | null;
  /** Which demands the entry has to meet, as far as the form knows at the moment. */
  readonly stage: 'draft' | 'release';
}

/**
 * A field of the schema as a form shows it: label, input, help, and what is wrong with what was entered. Drawn again
 * only when its own props change: forms have dozens of fields, and every keystroke reaches the form.
 */
export const FieldInput = memo(LabelledInput);

function LabelledInput({ name, field, problem, remark, stage, onEnter, ...input }: FieldInputProps) {
  const { language, words } = useSession();
  const styles = useStyles();
  const required = field.required === 'draft' || (field.required === 'release' && stage === 'release');
  const later = field.required === 'release' && stage === 'draft';
  const Input = inputs[field.kind] as ComponentType<InputProps>;
  return (
    <div id={fieldId(name)} className={styles.field}>
      <FieldFrame
        label={later ? { children: <LaterLabel text={field.label[language]} /> } : field.label[language]}
        hint={field.help[language]}
        required={required}
        validationState={problem ? 'error' : remark ? 'warning' : 'none'}
        validationMessage={problem ? words.problems[problem.code](problem.facts ?? {}) : (remark ?? undefined)}
      >
        <Input field={field} onEnter={(entered) => onEnter(name, entered)} {...input} />
      </FieldFrame>
    </div>
  );
}

function LaterLabel({ text }: { readonly text: string }) {
  const { words } = useSession();
  const styles = useStyles();
  return (
    <>
      {text} <span className={styles.later}>{words.capture.neededForRelease}</span>
    </>
  );
}

export const fieldId = (name: string): string => `field-${name}`;

/** Puts the focus into a field's input and brings it into view; false when the field isn't on the screen. */
export function focusField(name: string): boolean {
  const input = document
    .getElementById(fieldId(name))
    ?.querySelector<HTMLElement>('input:checked, input, textarea, button');
  input?.focus();
  input?.scrollIntoView({ block: 'center' });
  return input != null;
}

const useStyles = makeStyles({
  field: { minWidth: 0, maxWidth: '720px', scrollMarginTop: '96px' },
  later: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
