import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useState } from 'react';
import type { ProcessFieldName, ProcessSection, Stored } from '../../register';
import { answersFor } from '../../register';
import { draftShelf } from '../capture/draftShelf';
import { Failed, hrefOf, lastSeenRegister, Loading, navigate, Page, useRegisterData, useSession } from '../shell';
import { Arriving } from '../shell/arriving';
import { fetched } from '../shell/fetched';
import { ProcessActions } from './actions';
import { useEntry } from './entry';
import { Glance } from './glance';
import { Identity } from './identity';
import { Missing } from './missing';
import { OpenReview } from './openReview';
import type { PageActions } from './pageActions';
import { PageActionsContext } from './pageActions';
import { PageContent } from './pageContent';
import { usePageSections } from './pageSections';
import { rememberProcess } from './recent';
import { RetireDialog } from './retireDialog';
import { pageSectionId } from './sectionFrame';
import { goToSection, SectionIndex, useColumnStyles } from './sectionIndex';
import { useRetiring } from './useRetiring';

/** Most people read. */
const SuggestionForm = fetched(async () => (await import('../suggestion/suggestionForm')).SuggestionForm);

const MergeDialog = fetched(async () => (await import('../change/mergeDialog')).MergeDialog);

interface ProcessPageProps {
  readonly id: number;
  /** Section to begin with. */
  readonly section?: string;
  /** A sentence above everything: why the person is here and not where they wanted to go. */
  readonly remark?: string;
}

/** Everything the register knows of one process. */
export function ProcessPage(props: ProcessPageProps) {
  return <KnownProcess key={props.id} {...props} />;
}

/** What this device has is shown at once; the fresh state follows. */
function KnownProcess({ id, section, remark }: ProcessPageProps) {
  const { words } = useSession();
  const [state, retry] = useEntry(id);
  if (state.state === 'ready') return <Process entry={state.entry} section={section} remark={remark} />;
  if (state.state === 'loading') return <Loading text={words.process.loading} />;
  return (
    <Page title={words.process.notFoundTitle} back={{ to: lastSeenRegister(), name: words.shell.register }}>
      <Failed error={state.error} retry={retry} />
    </Page>
  );
}

function Process({ entry, section, remark }: Omit<ProcessPageProps, 'id'> & { readonly entry: Stored<'processes'> }) {
  const { words, me } = useSession();
  const columns = useColumnStyles();
  const retiring = useRetiring(entry);
  const [merging, setMerging] = useState(false);
  const page = usePageSections(entry);
  const { id, values } = entry;
  const { actions, dialog, wanted, stopEditing } = usePageState(entry);
  useEffect(() => rememberProcess(me.key, id), [me.key, id]);
  useEffect(() => {
    if (section) goToSection(pageSectionId(section));
  }, [section]);
  const go = (to: string) => {
    navigate({ screen: 'process', id, section: to }, { replace: true });
    goToSection(pageSectionId(to));
  };
  return (
    <PageActionsContext value={actions}>
      <Page
        title={values.name ?? ''}
        intro={<Identity entry={entry} />}
        actions={<ProcessActions entry={entry} retiring={retiring} onMerge={() => setMerging(true)} />}
        back={{ to: lastSeenRegister(), name: words.shell.register }}
      >
        {remark && <Bar text={remark} />}
        <RetiredBar entry={entry} />
        <KeptDraftBar entry={entry} isEditing={actions.editing !== null} />
        <OpenReview entry={entry} />
        <Glance values={values}>
          <Missing entry={entry} />
        </Glance>
        <div className={columns.columns}>
          <SectionIndex entries={page.index} onGo={go} />
          <PageContent entry={entry} page={page} wanted={wanted} onEdited={stopEditing} />
        </div>
        {dialog}
        {merging && (
          <Arriving>
            <MergeDialog
              id={id}
              onClose={() => setMerging(false)}
              onDone={(stays) => {
                setMerging(false);
                navigate({ screen: 'process', id: stays });
              }}
            />
          </Arriving>
        )}
        {retiring.asking && <RetireDialog entry={entry} retiring={retiring} />}
      </Page>
    </PageActionsContext>
  );
}

/** Which section is a form at the moment, and what a suggestion is written about. */
function usePageState(entry: Stored<'processes'>) {
  const { me } = useSession();
  const [form, setForm] = useState<{ readonly section: ProcessSection; readonly field?: ProcessFieldName } | null>(
    null,
  );
  const [subject, setSubject] = useState<ProcessFieldName | 'whole' | null>(null);
  const mayEdit = me.may.processes.edit;
  const maySuggest = me.may.suggestions.add && !answersFor(entry.values, me);
  const editing = form?.section ?? null;
  const actions = useMemo<PageActions>(
    () => ({
      mayEdit,
      maySuggest,
      editing,
      edit: (section, field) => setForm({ section, field }),
      suggest: (field) => setSubject(field ?? 'whole'),
    }),
    [mayEdit, maySuggest, editing],
  );
  const stopEditing = () => {
    // The focus would fall into nothing with the form.
    if (form) goToSection(pageSectionId(form.section));
    setForm(null);
  };
  const dialog = subject !== null && (
    <Arriving>
      <SuggestionForm entry={entry} field={subject === 'whole' ? null : subject} onClose={() => setSubject(null)} />
    </Arriving>
  );
  return { actions, dialog, wanted: form?.field, stopEditing };
}

/** An entry that is read years later says first that it no longer counts. */
function RetiredBar({ entry: { values } }: { readonly entry: Stored<'processes'> }) {
  const { words } = useSession();
  const { processName } = useRegisterData();
  const styles = useStyles();
  if (values.status !== 'retired') return null;
  const { supersededBy, retirementReason } = values;
  const name = processName(supersededBy);
  return (
    <Bar
      text={
        <>
          {supersededBy === null || name === undefined ? (
            words.page.retiredBar
          ) : (
            <Link inline href={hrefOf({ screen: 'process', id: supersededBy })}>
              {words.page.retiredInFavour(name)}
            </Link>
          )}
          {retirementReason && <div className={styles.reason}>{words.page.retiredBecause(retirementReason)}</div>}
        </>
      }
    />
  );
}

/** What was typed and not saved is never out of sight. */
function KeptDraftBar({ entry, isEditing }: { readonly entry: Stored<'processes'>; readonly isEditing: boolean }) {
  const { words, me } = useSession();
  if (isEditing || !me.may.processes.edit || draftShelf(me.key).edit(entry.id) === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.page.keptDraft}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => navigate({ screen: 'edit', id: entry.id })}>{words.page.continueDraft}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Bar({ text }: { readonly text: ReactNode }) {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({ reason: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } });
