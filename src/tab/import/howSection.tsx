import { Checkbox, Field as FieldFrame, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ImportMode } from '../../register';
import { matchRules } from '../../register';
import { useImportSession } from './importSession';
import type { Plan } from './usePlan';

/** Whether existing entries are touched, how they are recognised, and what empty cells mean. */
export function How({ choices, choose }: Pick<Plan, 'choices' | 'choose'>) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { mode, modes, erase, eraseHint, matchBy, matchRules: names } = words.importSteps;
  return (
    <div className={styles.how}>
      <FieldFrame label={mode}>
        <RadioGroup value={choices.mode} onChange={(_event, { value }) => choose({ mode: value as ImportMode })}>
          {(Object.keys(modes) as ImportMode[]).map((one) => (
            <Radio key={one} value={one} label={modes[one]} />
          ))}
        </RadioGroup>
      </FieldFrame>
      <div role="group" aria-label={matchBy}>
        <div>{matchBy}</div>
        {matchRules.map((rule) => (
          <Checkbox
            key={rule}
            label={names[rule]}
            checked={choices.matchBy.includes(rule)}
            onChange={(_event, { checked }) =>
              choose({ matchBy: matchRules.filter((one) => (one === rule ? checked : choices.matchBy.includes(one))) })
            }
          />
        ))}
        {choices.mode !== 'add' && (
          <FieldFrame hint={eraseHint} className={styles.erase}>
            <Checkbox
              label={erase}
              checked={choices.erase}
              onChange={(_event, { checked }) => choose({ erase: checked === true })}
            />
          </FieldFrame>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  how: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL },
  erase: { marginTop: tokens.spacingVerticalS },
});
