import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { NewUnit, UnitValues } from '../../register';
import { unitFields } from '../../register';
import type { Entered } from '../field';
import { FieldInput, focusField, isUnread } from '../field';
import { useChangeSession } from './changeSession';
import type { Draft } from './reorganisationState';
import { withoutUnit, withUnit, withUnitValues } from './reorganisationState';

interface NewUnitsProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

const asked = ['number', 'name', 'shortName', 'parent', 'head'] as const;

const inputName = (standIn: number, field: (typeof asked)[number]): string => `unit${standIn}-${field}`;

/** Units that the register does not have yet, made together with the reorganisation. */
export function NewUnits({ draft, onChange }: NewUnitsProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    const next = withUnit(draft);
    onChange(next);
    window.requestAnimationFrame(() => focusField(inputName(next.created.at(-1)?.standIn ?? 0, asked[0])));
  };
  const remove = (standIn: number) => {
    onChange(withoutUnit(draft, standIn));
    addButton.current?.focus();
  };
  return (
    <section className={styles.units}>
      <h2 className={styles.title}>{words.reorganisation.created}</h2>
      <p className={styles.hint}>{words.reorganisation.createdHint}</p>
      {draft.created.map((unit) => (
        <UnitForm
          key={unit.standIn}
          unit={unit}
          onEnter={(values) => onChange(withUnitValues(draft, unit.standIn, values))}
          onRemove={() => remove(unit.standIn)}
        />
      ))}
      <Button ref={addButton} className={styles.add} icon={<AddRegular />} onClick={add}>
        {words.reorganisation.addUnit}
      </Button>
    </section>
  );
}

interface UnitFormProps {
  readonly unit: NewUnit;
  readonly onEnter: (values: Partial<UnitValues>) => void;
  readonly onRemove: () => void;
}

function UnitForm({ unit: { standIn, values }, onEnter, onRemove }: UnitFormProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const name = values.name ?? words.reorganisation.unnamed(-standIn);
  return (
    <fieldset className={styles.unit}>
      <legend className={styles.legend}>{name}</legend>
      {asked.map((field) => (
        <FieldInput
          key={field}
          name={inputName(standIn, field)}
          field={unitFields[field]}
          entered={values[field]}
          // What is typed and no choice yet is kept in the box and shows as a gap in the preview.
          onEnter={(_name, entered: Entered) => onEnter({ [field]: isUnread(entered) ? null : entered })}
          stage="draft"
        />
      ))}
      <Button className={styles.add} appearance="subtle" icon={<DeleteRegular />} onClick={onRemove}>
        {words.reorganisation.removeUnit(name)}
      </Button>
    </fieldset>
  );
}

const useStyles = makeStyles({
  units: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  unit: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { fontWeight: tokens.fontWeightSemibold },
  add: { alignSelf: 'flex-start' },
});
