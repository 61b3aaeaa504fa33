import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTooLong } from '../field';
import { useListSession } from './listSession';
import type { RateLine } from './settingsForm';
import type { PartProps } from './settingsGroup';
import { SettingsGroup } from './settingsGroup';
import type { RateProblem } from './settingsProblems';
import { longestGrade } from './settingsProblems';

/** What an hour costs, by pay grade. */
export function RatesPart({ form: { hourlyRates }, problems, onChange }: PartProps) {
  const styles = useStyles();
  const { names, rates: text } = useListSession().words.settings;
  const group = useRef<HTMLDivElement>(null);
  const change = (lines: readonly RateLine[]) => onChange('hourlyRates', lines);
  const focusLast = () =>
    window.requestAnimationFrame(() => {
      const inputs = group.current?.querySelectorAll('input');
      (inputs?.[inputs.length - 2] ?? group.current?.querySelector('button'))?.focus();
    });
  return (
    <SettingsGroup title={names.hourlyRates} hint={text.hint}>
      <div ref={group} className={styles.lines}>
        {hourlyRates.length === 0 && <p className={styles.none}>{text.none}</p>}
        {hourlyRates.map((line, at) => (
          <Line
            // Lines have no name of their own: the grade is what is being typed.
            key={at}
            number={at + 1}
            line={line}
            problem={problems.rates[at] ?? null}
            onChange={(next) => change(hourlyRates.map((one, index) => (index === at ? next : one)))}
            onRemove={() => {
              change(hourlyRates.filter((_one, index) => index !== at));
              focusLast();
            }}
          />
        ))}
        <Button
          icon={<AddRegular />}
          onClick={() => {
            change([...hourlyRates, { grade: '', euro: '' }]);
            focusLast();
          }}
        >
          {text.add}
        </Button>
      </div>
    </SettingsGroup>
  );
}

interface LineProps {
  readonly number: number;
  readonly line: RateLine;
  readonly problem: RateProblem | null;
  readonly onChange: (line: RateLine) => void;
  readonly onRemove: () => void;
}

function Line({ number, line, problem, onChange, onRemove }: LineProps) {
  const styles = useStyles();
  const { rates: text } = useListSession().words.settings;
  const grade = line.grade.trim() || text.unnamed;
  const about = {
    noGrade: text.noGrade,
    longGrade: useTooLong()(line.grade, longestGrade),
    twice: text.twice(grade),
    wrongEuro: undefined,
  };
  return (
    <div className={styles.line}>
      <Field validationMessage={problem ? about[problem] : undefined}>
        <Input
          aria-label={text.gradeOf(number)}
          placeholder={text.grade}
          value={line.grade}
          onChange={(_event, { value }) => onChange({ ...line, grade: value })}
        />
      </Field>
      <Field validationMessage={problem === 'wrongEuro' ? text.wrongEuro : undefined}>
        <Input
          aria-label={text.euroOf(grade)}
          placeholder={text.euro}
          inputMode="decimal"
          contentAfter="€"
          value={line.euro}
          onChange={(_event, { value }) => onChange({ ...line, euro: value })}
        />
      </Field>
      <Button appearance="subtle" icon={<DeleteRegular />} aria-label={text.remove(grade)} onClick={onRemove} />
    </div>
  );
}

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& > button': { alignSelf: 'flex-start' },
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 240px) minmax(0, 180px) auto',
    justifyContent: 'start',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    '& input': { minWidth: 0, width: '100%' },
  },
});
