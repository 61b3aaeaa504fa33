import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SettingsForm } from './settingsForm';
import type { SettingsProblems } from './settingsProblems';
import type { ChangeSettings } from './useSettingsForm';

/** What each part of the settings gets. */
export interface PartProps {
  readonly form: SettingsForm;
  readonly problems: SettingsProblems;
  readonly onChange: ChangeSettings;
}

interface SettingsGroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Settings that belong together. */
export function SettingsGroup({ title, hint, children }: SettingsGroupProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}

interface WeightLineProps {
  /** What is weighed: a text, or something to switch. */
  readonly children: ReactNode;
  readonly label: string;
  readonly share: string;
  readonly problem?: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** A weight with the share of the whole that comes of it. */
export function WeightLine({ children, label, share, problem, value, disabled, onChange }: WeightLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      {children}
      <Field validationMessage={problem}>
        <Input
          className={styles.weight}
          inputMode="decimal"
          aria-label={label}
          value={value}
          disabled={disabled}
          onChange={(_event, change) => onChange(change.value)}
        />
      </Field>
      <span className={styles.hint}>{share}</span>
    </div>
  );
}

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 340px) 96px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalXS,
    '@media (max-width: 480px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 96px',
      '& > :last-child': { gridColumn: '1 / -1' },
    },
  },
  weight: { width: '88px' },
});
