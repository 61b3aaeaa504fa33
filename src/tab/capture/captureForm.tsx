import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProcessValues, Stored } from '../../register';
import { isEmpty, templateOf } from '../../register';
import { FieldInput } from '../field';
import { useFreshEntry } from '../process/entry';
import { Failed, Loading, navigate, Page, useRegisterData, useSession } from '../shell';
import type { Begin } from './captureDrafts';
import { CaptureDrafts } from './captureDrafts';
import { shortFields, shortForm } from './capturing';
import { CaptureSaved } from './captureSaved';
import { CaptureWays } from './captureWays';
import { FullForm } from './fullForm';
import { NamePart } from './namePart';
import { ProblemSummary } from './problemSummary';
import { Questions } from './questions';
import { SaveDraft } from './saveDraft';
import type { CaptureState } from './useCapture';
import { useCapture } from './useCapture';

interface CaptureFormProps {
  /** Id of an entry to use as a template. */
  readonly from?: number;
  /** What was searched for in vain: the name to begin with. */
  readonly name?: string;
  /** With all sections. */
  readonly full?: true;
}

/** The screen that captures a new process. */
export function CaptureForm({ from, name, full }: CaptureFormProps) {
  // Another round is another form: nothing of the entry before may linger.
  const [round, setRound] = useState(0);
  const begin = (next: number | null) => {
    navigate({ screen: 'capture', ...(next !== null && { from: next }), ...(full && { full }) });
    setRound((count) => count + 1);
  };
  const key = `${from ?? 'new'} ${name ?? ''} ${round}`;
  if (from === undefined)
    return <Capture key={key} from={null} template={name ? { name } : {}} begin={begin} full={full} />;
  return <TemplateCapture key={key} from={from} begin={begin} full={full} />;
}

function TemplateCapture({ from, begin, full }: Pick<CaptureProps, 'begin' | 'full'> & { readonly from: number }) {
  const { words } = useSession();
  const { settings } = useRegisterData();
  const [state, retry] = useFreshEntry(from);
  if (state.state === 'loading') return <Loading text={words.process.loading} />;
  if (state.state === 'ready')
    return <Capture from={from} template={templateOf(state.entry.values, settings)} begin={begin} full={full} />;
  return (
    <Page title={words.capture.title}>
      <Failed error={state.error} retry={retry} />
    </Page>
  );
}

interface CaptureProps {
  readonly from: number | null;
  readonly template: Partial<ProcessValues>;
  readonly begin: Begin;
  readonly full?: true;
}

function Capture({ from, template, begin, full }: CaptureProps) {
  const { words, me } = useSession();
  const [saved, setSaved] = useState<Stored<'processes'> | null>(null);
  const capture = useCapture({ from, template, full, onSaved: setSaved });
  const mayAdd = me.may.processes.add;
  if (saved) {
    return (
      <Page title={words.capture.title}>
        <CaptureSaved entry={saved} onNext={() => begin(null)} />
      </Page>
    );
  }
  return (
    <Page title={words.capture.title} intro={words.capture.intro}>
      {!mayAdd && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.capture.mayNotAdd}</MessageBarBody>
        </MessageBar>
      )}
      <CaptureWays />
      <CaptureDrafts capture={capture} begin={begin} />
      {from !== null && <TemplateNotice template={template} />}
      {full ? <FullForm capture={capture} disabled={!mayAdd} /> : <ShortForm capture={capture} disabled={!mayAdd} />}
    </Page>
  );
}

function TemplateNotice({ template }: { readonly template: Partial<ProcessValues> }) {
  const { words } = useSession();
  const more = Object.entries(template).filter(([name, value]) => !Object.hasOwn(shortFields, name) && !isEmpty(value));
  if (!template.name) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{words.capture.fromTemplate(template.name, more.length)}</MessageBarBody>
    </MessageBar>
  );
}

function ShortForm({ capture, disabled }: { readonly capture: CaptureState; readonly disabled: boolean }) {
  const styles = useStyles();
  const { form, problems, saving, error, save } = capture;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {problems.tried && <ProblemSummary fields={shortFields} problems={problems.all} />}
      {shortForm.map((field) => (
        <div key={field} onBlur={() => problems.leave(field)}>
          <FieldInput
            name={field}
            field={shortFields[field]}
            entered={form.draft.entered[field]}
            onEnter={form.enter}
            problem={problems.at(field)}
            stage="draft"
          />
          {field === 'name' && <NamePart form={form} />}
        </div>
      ))}
      <Questions />
      <SaveDraft saving={saving} error={error} disabled={disabled} />
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
});
