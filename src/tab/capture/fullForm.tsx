import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProcessFieldName, ProcessValues } from '../../register';
import { emptyValues, lists } from '../../register';
import { enteredValues } from '../field';
import { BottomBar } from '../shell';
import { CompletenessPart } from './completenessPart';
import type { SectionsForm } from './editSection';
import { EditSection } from './editSection';
import { ProblemSummary } from './problemSummary';
import { NamePart } from './namePart';
import { Questions } from './questions';
import { SaveDraft } from './saveDraft';
import { useShownSections } from './shownSections';
import type { CaptureState } from './useCapture';
import { useGoTo } from './useGoTo';

const { fields } = lists.processes;
const nothing = emptyValues(fields);
/** A new entry is a draft. */
const omitted: readonly ProcessFieldName[] = ['status'];

/** A new entry with all its sections; what is missing is one click away. */
export function FullForm({ capture, disabled }: { readonly capture: CaptureState; readonly disabled: boolean }) {
  const styles = useStyles();
  const sections = useShownSections();
  const [wanted, goTo] = useGoTo();
  const { form, problems, saving, error, save } = capture;
  const { entered } = form.draft;
  const edit: SectionsForm = {
    entered: { ...nothing, ...entered },
    stage: 'draft',
    problems,
    confirms: false,
    form: { enter: form.enter, revision: form.revision, draft: { base: { values: nothing }, entered } },
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problems.tried && <ProblemSummary fields={fields} problems={problems.all} />}
      <CompletenessPart
        values={{ ...nothing, ...enteredValues(fields, entered) } as ProcessValues}
        omit={omitted}
        onGo={goTo}
      />
      {sections.map((section) => (
        <EditSection key={section} section={section} edit={edit} wanted={wanted} omit={omitted}>
          {section === 'identity' && <NamePart form={form} />}
        </EditSection>
      ))}
      <Questions />
      <BottomBar on="page">
        <SaveDraft saving={saving} error={error} disabled={disabled} />
      </BottomBar>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
});
