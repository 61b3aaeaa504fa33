import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ProcessSection, ProcessValues, Stored } from '../../register';
import { lists, processFields, processSections } from '../../register';
import { enteredValues, focusField } from '../field';
import { useFreshEntry } from '../process/entry';
import { sectionsWithGaps } from '../process/gaps';
import { goToSection, SectionIndex, useColumnStyles } from '../process/sectionIndex';
import { BottomBar, Failed, Loading, Page, useNotices, useSession } from '../shell';
import { CompletenessPart } from './completenessPart';
import { ConflictView } from './conflictView';
import { KeepingNotice, ResumedNotice } from './draftNotices';
import { EditSection, sectionId } from './editSection';
import { ProblemSummary } from './problemSummary';
import { SaveBar } from './saveBar';
import { useShownSections } from './shownSections';
import type { EditState } from './useEdit';
import { useEdit } from './useEdit';
import { useGoTo } from './useGoTo';

interface EditFormProps {
  readonly id: number;
  /** Name of the field to begin with. */
  readonly field?: string;
}

/** The screen that changes a process. */
export function EditForm({ id, field }: EditFormProps) {
  return <FreshEditForm key={id} id={id} field={field} />;
}

function FreshEditForm({ id, field }: EditFormProps) {
  const { words } = useSession();
  const [state, retry] = useFreshEntry(id);
  if (state.state === 'loading') return <Loading text={words.process.loading} />;
  if (state.state === 'ready') return <Editing entry={state.entry} wanted={field} />;
  return (
    <Page title={words.process.notFoundTitle}>
      <Failed error={state.error} retry={retry} />
    </Page>
  );
}

interface EditingProps {
  readonly entry: Stored<'processes'>;
  readonly wanted?: string;
}

function Editing({ entry, wanted }: EditingProps) {
  const { words } = useSession();
  const edit = useEdit(entry);
  const { conflict, form, resumed } = edit;
  useEffect(() => {
    if (wanted) focusField(wanted);
  }, [wanted]);
  const discard = useDiscard(edit);
  const name = entry.values.name ?? '';
  return (
    <Page
      title={words.capture.editTitle(name)}
      intro={words.capture.keptHint}
      back={{ to: { screen: 'process', id: entry.id }, name }}
    >
      <ResumedNotice resumed={resumed} onDiscard={discard} />
      <KeepingNotice kept={form.kept} />
      {conflict ? (
        <ConflictView
          conflict={conflict}
          before={form.draft}
          onResolve={(theirs) => void edit.resolve(conflict, theirs)}
          onBack={edit.closeConflict}
        />
      ) : (
        <EditSections edit={edit} wanted={wanted} />
      )}
    </Page>
  );
}

function EditSections({ edit, wanted: first }: { readonly edit: EditState; readonly wanted?: string }) {
  const { words } = useSession();
  const [wanted, goTo] = useGoTo(first);
  const sections = useShownSections();
  const columns = useColumnStyles();
  const { problems, entered } = edit;
  return (
    <form
      noValidate
      className={columns.columns}
      onSubmit={(event) => {
        event.preventDefault();
        void edit.save();
      }}
    >
      <SectionIndex entries={useIndex(edit)} onGo={(section) => goToSection(sectionId(section))} />
      <div className={columns.content}>
        {edit.breaksSeal && entered.status === 'released' && <Bar intent="warning" text={words.capture.foreignHint} />}
        {problems.tried && <ProblemSummary fields={lists.processes.fields} problems={problems.all} />}
        <CompletenessPart
          values={
            { ...edit.form.draft.base.values, ...enteredValues(lists.processes.fields, entered) } as ProcessValues
          }
          onGo={goTo}
        />
        {sections.map((section) => (
          <EditSection key={section} section={section} edit={edit} wanted={wanted} />
        ))}
        <BottomBar on="page">
          <SaveBar edit={edit} />
        </BottomBar>
      </div>
    </form>
  );
}

/** A problem deserves the mark more than a gap does. */
function useIndex({ problems, entered }: EditState) {
  const { words, language } = useSession();
  const sections = useShownSections();
  const gaps = sectionsWithGaps(entered as ProcessValues);
  const wrong = new Set<string>(
    problems.all.filter(({ field }) => problems.at(field)).map(({ field }) => sectionOf(field)),
  );
  const remark = (section: ProcessSection) =>
    wrong.has(section) ? words.capture.problem : gaps.has(section) ? words.capture.gap : undefined;
  return sections.map((section) => ({
    key: section,
    label: processSections[section].label[language],
    remark: remark(section),
  }));
}

const sectionOf = (field: string): string => processFields[field as keyof typeof processFields].section;

function useDiscard(edit: EditState) {
  const { words } = useSession();
  const { notify } = useNotices();
  return () => {
    const { draft, replace } = edit.form;
    edit.discard();
    const action = { label: words.capture.undo, run: () => replace(draft) };
    notify({ text: words.capture.discarded, kind: 'info', action });
  };
}

function Bar({ intent, text }: { readonly intent: 'warning' | 'info'; readonly text: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
