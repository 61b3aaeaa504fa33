import {
  Button,
  Field as FieldFrame,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { ImportPlan } from '../../register';
import { processFields } from '../../register';
import type { Entered } from '../field';
import { FieldInput } from '../field';
import { useSession } from '../shell';
import { ColumnTable } from './columnTable';
import type { OpenedFile } from './openFile';
import { Preview } from './preview';
import { usePlan } from './usePlan';

interface PrepareProps {
  readonly file: OpenedFile;
  readonly onStart: (plan: ImportPlan) => void;
  readonly onSheet: (name: string) => void;
  readonly onClose: () => void;
}

/** Between choosing a file and starting: unit, columns, preview. */
export function Prepare({ file, onStart, onSheet, onClose }: PrepareProps) {
  const styles = useStyles();
  const { words } = useSession();
  const { importing } = words;
  const { plan, isCurrent, missing, mapping, assign, unit, setUnit } = usePlan(file);
  const count = plan?.rows.filter(({ refusal }) => !refusal).length ?? 0;
  return (
    <div className={styles.steps}>
      <div className={styles.bar}>
        <p className={styles.facts}>{importing.fileFacts(file.source.name, file.filledRows)}</p>
        <Button onClick={onClose}>{importing.otherFile}</Button>
      </div>
      <SheetChoice file={file} onSheet={onSheet} />
      <UnitChoice unit={unit} setUnit={setUnit} />
      <Section title={importing.columns} hint={importing.columnsHint}>
        <ColumnTable file={file} mapping={mapping} assign={assign} />
      </Section>
      <Section title={importing.preview}>
        {missing && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{missing === 'name' ? importing.noName : importing.chooseUnit}</MessageBarBody>
          </MessageBar>
        )}
        {plan && (
          <Preview plan={plan} start={<Start count={count} isReady={isCurrent} onStart={() => onStart(plan)} />} />
        )}
      </Section>
    </div>
  );
}

interface StartProps {
  readonly count: number;
  readonly isReady: boolean;
  readonly onStart: () => void;
}

function Start({ count, isReady, onStart }: StartProps) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <Button appearance="primary" className={styles.start} disabledFocusable={!isReady || count === 0} onClick={onStart}>
      {words.importing.start(count)}
    </Button>
  );
}

interface UnitChoiceProps {
  readonly unit: number | null;
  readonly setUnit: (unit: number | null) => void;
}

function UnitChoice({ unit, setUnit }: UnitChoiceProps) {
  const { words } = useSession();
  const [entered, setEntered] = useState<Entered>(unit);
  const help = { de: words.importing.unitHint, en: words.importing.unitHint };
  const enter = (_name: string, next: Entered) => {
    setEntered(next);
    setUnit(typeof next === 'number' ? next : null);
  };
  return (
    <FieldInput
      name="importUnit"
      field={{ ...processFields.unit, required: undefined, help }}
      stage="draft"
      entered={entered}
      onEnter={enter}
    />
  );
}

function SheetChoice({ file: { sheet }, onSheet }: Pick<PrepareProps, 'file' | 'onSheet'>) {
  const styles = useStyles();
  const { words } = useSession();
  if (!sheet.sheetNames || sheet.sheetNames.length < 2) return null;
  return (
    <FieldFrame label={words.importing.sheet} className={styles.field}>
      <Select value={sheet.sheetName} onChange={(_event, { value }) => onSheet(value)}>
        {sheet.sheetNames.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </FieldFrame>
  );
}

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Section({ title, hint, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  facts: { margin: 0, overflowWrap: 'anywhere' },
  field: { maxWidth: '720px' },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});
