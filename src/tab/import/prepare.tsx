import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type { Decisions, ImportPlan } from '../../register';
import { isOwnExport, processFields } from '../../register';
import type { Entered } from '../field';
import { FieldInput } from '../field';
import { useImportSession } from './importSession';
import { ColumnTable } from './columnTable';
import { How } from './howSection';
import type { ImportKeeper } from './keeper';
import type { OpenedFile } from './openFile';
import { Preview } from './preview';
import { Questions } from './questions';
import { countRows } from './rowFilter';
import { TableChoice } from './tableChoice';
import type { keptChoices, Plan, PlanProgress } from './usePlan';
import { usePlan } from './usePlan';

interface PrepareProps {
  readonly file: OpenedFile;
  readonly keeper: ImportKeeper;
  readonly kept: Awaited<ReturnType<typeof keptChoices>>;
  readonly onStart: (plan: ImportPlan) => void;
  readonly onSheet: (name: string) => void;
  readonly onHeader: (index: number) => void;
  readonly onClose: () => void;
}

interface StepsProps extends Pick<PrepareProps, 'file' | 'onStart'> {
  readonly prepared: Plan;
}

/** Between choosing a file and starting: sheet, headings, unit, columns, open questions, preview. */
export function Prepare({ file, keeper, kept, onStart, onSheet, onHeader, onClose }: PrepareProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { importing, importSteps } = words;
  const prepared = usePlan(file, keeper, kept);
  return (
    <div className={styles.steps}>
      <div className={styles.bar}>
        <p className={styles.facts}>{importing.fileFacts(file.source.name, file.filledRows)}</p>
        <Button onClick={onClose}>{importing.otherFile}</Button>
      </div>
      {isOwnExport(file.header.names) && <p className={styles.hint}>{importSteps.exportFile}</p>}
      <TableChoice file={file} onSheet={onSheet} onHeader={onHeader} />
      {file.filledRows === 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{importing.noRows}</MessageBarBody>
        </MessageBar>
      ) : (
        <Steps prepared={prepared} file={file} onStart={onStart} />
      )}
    </div>
  );
}

/** What is decided about the rows of a table, and what would become of them. */
function Steps({ prepared, file, onStart }: StepsProps) {
  const styles = useStyles();
  const { importing, importSteps } = useImportSession().words;
  const { plan, isCurrent, missing, choices, choose, assign } = prepared;
  return (
    <>
      <UnitChoice unit={choices.unit} setUnit={(unit) => choose({ unit })} />
      <How choices={choices} choose={choose} />
      <Section title={importing.columns} hint={importing.columnsHint}>
        {prepared.isRemembered && (
          <div className={styles.bar}>
            <p className={styles.hint}>{importSteps.remembered}</p>
            <Button onClick={prepared.forgetMapping}>{importSteps.forgetMapping}</Button>
          </div>
        )}
        <ColumnTable file={file} mapping={choices.mapping} assign={assign} />
      </Section>
      {plan && plan.questions.length > 0 && (
        <Section title={importSteps.questions} hint={importSteps.questionsHint}>
          <Questions questions={plan.questions} decisions={choices.decisions} decide={prepared.decide} />
        </Section>
      )}
      <Section title={importing.preview}>
        {missing && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{missing === 'name' ? importing.noName : importing.chooseUnit}</MessageBarBody>
          </MessageBar>
        )}
        {!missing && !isCurrent && <Planning progress={prepared.progress} />}
        {plan && !missing && (
          <Preview
            plan={plan}
            start={
              <>
                <OpenQuestions plan={plan} decisions={choices.decisions} />
                <Start plan={plan} isReady={isCurrent} onStart={() => onStart(plan)} />
              </>
            }
          />
        )}
      </Section>
    </>
  );
}

/** A line that keeps its place, so that the preview doesn't jump while it is made anew. */
function Planning({ progress }: { readonly progress: PlanProgress | null }) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { planning, loadingEntries } = words.importSteps;
  if (progress === null) return <p className={styles.hint}>{planning(0)}</p>;
  return (
    <p className={styles.hint}>
      {'percent' in progress ? planning(progress.percent) : loadingEntries(progress.entries, progress.of)}
    </p>
  );
}

/** Nobody starts in the belief that everything was understood. */
function OpenQuestions({ plan, decisions }: { readonly plan: ImportPlan; readonly decisions: Decisions }) {
  const { words } = useImportSession();
  const open = plan.questions.filter(({ key }) => decisions[key] === undefined).length;
  if (open === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.importSteps.openQuestions(open)}</MessageBarBody>
    </MessageBar>
  );
}

interface StartProps {
  readonly plan: ImportPlan;
  readonly isReady: boolean;
  readonly onStart: () => void;
}

function Start({ plan, isReady, onStart }: StartProps) {
  const styles = useStyles();
  const { words } = useImportSession();
  const counts = useMemo(() => countRows(plan), [plan]);
  const isIdle = counts.new + counts.changed === 0;
  return (
    <Button appearance="primary" className={styles.start} disabledFocusable={!isReady || isIdle} onClick={onStart}>
      {words.importSteps.start(counts.new, counts.changed)}
    </Button>
  );
}

interface UnitChoiceProps {
  readonly unit: number | null;
  readonly setUnit: (unit: number | null) => void;
}

function UnitChoice({ unit, setUnit }: UnitChoiceProps) {
  const { words } = useImportSession();
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
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});
