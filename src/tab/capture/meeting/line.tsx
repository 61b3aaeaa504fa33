import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, DeleteRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { memo, useId, useState } from 'react';
import type { Problem } from '../../../register';
import type { Entered } from '../../field';
import { FieldInput, fieldId, isNothing, isUnread } from '../../field';
import { useRegisterData } from '../../shell';
import { useCaptureSession } from '../captureSession';
import { LineRemarks } from './lineRemarks';
import type { LineField, MeetingLine } from './meetingDraft';
import { enteredIn, lineFields, nameIn, problemsIn } from './meetingDraft';
import type { LineChange } from './useMeeting';
import { lineInput } from './useMeeting';

export interface LineProps {
  readonly line: MeetingLine;
  /** Counted from 1. */
  readonly number: number;
  /** The unit for lines without one. */
  readonly common: Entered | undefined;
  /** Number of an earlier line that says the same. */
  readonly twin: number | null;
  readonly tried: boolean;
  readonly refusal: Error | null;
  readonly onChange: (key: string, change: LineChange) => void;
  readonly onRemove: (key: string) => void;
}

const detailFields = ['unit', 'owner', 'summary'] as const satisfies readonly LineField[];

/** One process of the list. Drawn again only when it changes itself: lists have hundreds of lines. */
export const Line = memo(OneLine);

function OneLine(props: LineProps) {
  const { line, number, common, tried, onChange, onRemove } = props;
  const { words } = useCaptureSession();
  const styles = useStyles();
  const details = useId();
  const problems = line.leftOut ? [] : problemsIn(line, common).filter((one) => tried || one.code !== 'required');
  const isFolded = !detailFields.some((name) => problems.some(({ field }) => field === name));
  const [opened, setOpened] = useState(false);
  const open = opened || (tried && !isFolded);
  return (
    <li className={styles.line} aria-label={words.meeting.line(number)}>
      <div className={styles.row}>
        <span aria-hidden className={styles.number}>
          {number}
        </span>
        <NameInput {...props} problems={problems} />
        <LineUnit line={line} common={common} />
        <span className={styles.buttons}>
          <Button
            appearance="subtle"
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-label={words.meeting.details(number)}
            title={words.meeting.details(number)}
            aria-expanded={open}
            aria-controls={details}
            onClick={() => setOpened(!open)}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.meeting.remove(number)}
            title={words.meeting.remove(number)}
            onClick={() => onRemove(line.key)}
          />
        </span>
      </div>
      <LineRemarks {...props} problems={problems} />
      <div id={details} hidden={!open} className={open ? styles.details : undefined}>
        {open &&
          detailFields.map((name) => (
            <FieldInput
              key={name}
              name={lineInput(line.key, name)}
              field={lineFields[name]}
              entered={line.entered[name]}
              onEnter={(_name, value) =>
                onChange(line.key, ({ entered }) => ({ entered: { ...entered, [name]: value } }))
              }
              problem={problems.find(({ field }) => field === name) ?? null}
              stage="draft"
            />
          ))}
      </div>
    </li>
  );
}

function NameInput({ line, number, onChange, problems }: LineProps & { readonly problems: readonly Problem[] }) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const isWrong = problems.some(({ field }) => field === 'name');
  return (
    <span id={fieldId(lineInput(line.key, 'name'))} className={styles.name}>
      <Input
        className={mergeClasses(styles.wide, line.leftOut && styles.leftOut)}
        value={nameIn(line)}
        title={nameIn(line)}
        aria-label={words.meeting.nameOf(number)}
        aria-invalid={isWrong}
        data-line
        onChange={(_event, { value }) =>
          onChange(line.key, ({ entered }) => ({ entered: { ...entered, name: value || null } }))
        }
        onKeyDown={walk}
      />
    </span>
  );
}

/** Enter and the arrows go through the names, as in a table. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const inputs = [...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>('input[data-line]') ?? [])];
  inputs[inputs.indexOf(event.currentTarget) + step]?.focus();
}

/** The recognised unit, that of the whole list in grey, or that it is missing. */
function LineUnit({ line, common }: Pick<LineProps, 'line' | 'common'>) {
  const { words } = useCaptureSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  const { unit } = enteredIn(line, common);
  if (typeof unit === 'number') {
    const isOwn = !isNothing(line.entered.unit);
    return <span className={mergeClasses(styles.unit, !isOwn && styles.common)}>{unitName(unit)}</span>;
  }
  const text = isUnread(unit) ? words.meeting.unknownUnit(unit.typed) : words.meeting.noUnit;
  return <span className={mergeClasses(styles.unit, styles.missing)}>{text}</span>;
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  number: {
    minWidth: '2.5ch',
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  wide: { width: '100%', minWidth: 0 },
  leftOut: { opacity: 0.6, textDecorationLine: 'line-through' },
  unit: { flexBasis: '180px', minWidth: 0, overflowWrap: 'anywhere' },
  common: { color: tokens.colorNeutralForeground3 },
  missing: { color: tokens.colorStatusDangerForeground3 },
  buttons: { display: 'flex', marginLeft: 'auto' },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM} 32px`,
    '@media (max-width: 640px)': { paddingLeft: 0 },
  },
});
