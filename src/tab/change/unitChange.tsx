import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Stored, UnitValues } from '../../register';
import { planUnitChange, unitFields } from '../../register';
import type { EnteredValues } from '../field';
import { enteredProblems, enteredValues, FieldInput } from '../field';
import { useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';
import { RunPanel } from './runPanel';
import { UnitPicker, useUnitOptions } from './unitPicker';
import { useChangeRun } from './useChangeRun';

const asked = ['number', 'name', 'shortName', 'parent', 'head'] as const;
const nothingNew = [] as const;

/** A unit gets another name, number, head or place; everything that refers to it follows by itself. */
export function UnitChange({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const { words } = useChangeSession();
  const { unitOf } = useRegisterData();
  const options = useUnitOptions(nothingNew);
  const [id, setId] = useState<number | null>(null);
  const unit = unitOf(id);
  return (
    <>
      <UnitPicker label={words.reorganisation.oldUnit} options={options} chosen={id} onChoose={setId} />
      {unit && <UnitForm key={unit.id} unit={unit} onDone={onDone} />}
    </>
  );
}

function UnitForm({ unit, onDone }: { readonly unit: Stored<'units'>; readonly onDone: (sentence: string) => void }) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const [entered, setEntered] = useState<EnteredValues>({});
  const said = words.reorganisation;
  const current = { ...unit.values, ...entered };
  const problems = enteredProblems(unitFields, current, 'draft', unit.values);
  const name = String(enteredValues(unitFields, current)['name'] ?? '');
  const run = useChangeRun({ done: () => said.changed(name), onWhole: () => onDone(said.changed(name)) });
  if (run.state.stage !== 'waiting') return <RunPanel run={run} />;
  const plan = planUnitChange(unit, enteredValues(unitFields, current) as Partial<UnitValues>);
  const mayRun = problems.length === 0 && plan.steps.length > 0;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayRun) void run.run(plan);
      }}
    >
      {asked.map((field) => (
        <FieldInput
          key={field}
          name={`unit-${field}`}
          field={unitFields[field]}
          entered={current[field]}
          onEnter={(changed, value) => setEntered({ ...entered, [changed.replace('unit-', '')]: value })}
          problem={problems.find((one) => one.field === field) ?? null}
          stage="draft"
          self={unit.id}
        />
      ))}
      <Button className={styles.start} type="submit" appearance="primary" disabledFocusable={!mayRun}>
        {said.save}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  start: { alignSelf: 'flex-start' },
});
