import { Dropdown, Field as FieldFrame, makeStyles, Option } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { NewUnit, Stored, UnitRef } from '../../register';
import { useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';

interface UnitOption {
  readonly ref: UnitRef;
  readonly text: string;
}

/** The units there are to choose from, by number and name; new ones first. Units that have ended are no longer offered. */
export function useUnitOptions(created: readonly NewUnit[]): readonly UnitOption[] {
  const { units } = useRegisterData();
  const { today, words, language } = useChangeSession();
  return useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true });
    const isInUse = ({ values }: Stored<'units'>) => values.validTo === null || values.validTo >= today;
    const known = units
      .filter(isInUse)
      .map(({ id, values }) => ({ ref: id, text: [values.number, values.name].filter(Boolean).join(' ') }))
      .sort((left, right) => collator.compare(left.text, right.text));
    const fresh = created.map(({ standIn, values }) => {
      const name = [values.number, values.name].filter(Boolean).join(' ') || words.reorganisation.unnamed(-standIn);
      return { ref: standIn, text: `${name} (${words.reorganisation.newMark})` };
    });
    return [...fresh, ...known];
  }, [units, created, today, words, language]);
}

interface UnitPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly UnitOption[];
  readonly chosen: UnitRef | null;
  readonly placeholder?: string;
  readonly onChoose: (ref: UnitRef | null) => void;
}

export function UnitPicker({ label, hint, ...picker }: UnitPickerProps) {
  const styles = useStyles();
  return (
    <FieldFrame label={label} {...(hint ? { hint } : {})} className={styles.field}>
      <UnitDropdown {...picker} />
    </FieldFrame>
  );
}

interface UnitDropdownProps extends Omit<UnitPickerProps, 'label' | 'hint'> {
  /** Where no label stands beside it. */
  readonly name?: string;
}

export function UnitDropdown({ options, chosen, placeholder, onChoose, name, ...given }: UnitDropdownProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const text = options.find(({ ref }) => ref === chosen)?.text ?? '';
  return (
    <Dropdown
      {...given}
      {...(name ? { 'aria-label': name } : {})}
      className={styles.dropdown}
      placeholder={placeholder ?? ''}
      clearable
      clearButton={{ 'aria-label': words.capture.clear }}
      value={text}
      selectedOptions={chosen === null ? [] : [String(chosen)]}
      onOptionSelect={(_event, { selectedOptions }) =>
        onChoose(selectedOptions[0] === undefined ? null : Number(selectedOptions[0]))
      }
    >
      {options.map(({ ref, text: label }) => (
        <Option key={ref} value={String(ref)}>
          {label}
        </Option>
      ))}
    </Dropdown>
  );
}

const useStyles = makeStyles({
  field: { maxWidth: '640px' },
  dropdown: { minWidth: 0, width: '100%' },
});
