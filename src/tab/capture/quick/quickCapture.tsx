import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import { FieldInput, focusField, isNothing } from '../../field';
import { Page } from '../../shell';
import { useCaptureSession } from '../captureSession';
import { CapturedList } from '../capturedList';
import { CaptureWays } from '../captureWays';
import { KeepingNotice } from '../draftNotices';
import { LongNameOffer } from '../longNameOffer';
import { MayNotAdd } from '../mayNotAdd';
import { NameHelp } from '../nameHelp';
import { Questions } from '../questions';
import { quickFields, quickForm } from './quickDraft';
import { Unsent } from './unsent';
import type { QuickState } from './useQuick';
import { useQuick } from './useQuick';

/** Name, unit, Enter; and the next. */
export function QuickCapture() {
  const { words } = useCaptureSession();
  const quick = useQuick();
  useEffect(() => void focusField('name'), []);
  return (
    <Page title={words.ways.quickTitle} intro={words.ways.quickIntro}>
      <CaptureWays />
      <MayNotAdd />
      <KeepingNotice kept={quick.form.kept} />
      <QuickForm quick={quick} />
      <Unsent quick={quick} />
      <CapturedList onTakenBack={({ name }) => quick.putBack(name)} />
      <Questions />
    </Page>
  );
}

function QuickForm({ quick }: { readonly quick: QuickState }) {
  const { words, me } = useCaptureSession();
  const styles = useStyles();
  const { form, problems } = quick;
  const { name } = form.draft.entered;
  const text = typeof name === 'string' ? name : '';
  const mayAdd = me.may.processes.add;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayAdd) quick.save();
      }}
    >
      <div className={styles.row}>
        {quickForm
          .filter((field) => field !== 'summary' || !isNothing(form.draft.entered.summary))
          .map((field) => (
            <div
              key={field}
              className={styles.field}
              onBlur={() => problems.leave(field)}
              onKeyDownCapture={field === 'unit' ? submitWhenClosed : undefined}
            >
              <FieldInput
                name={field}
                field={quickFields[field]}
                entered={form.draft.entered[field]}
                onEnter={form.enter}
                problem={problems.at(field)}
                stage="draft"
              />
            </div>
          ))}
      </div>
      <LongNameOffer form={form} />
      <NameHelp
        name={text}
        onTake={(better) => {
          form.enter('name', better);
          focusField('name');
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={!mayAdd}>
          {words.ways.quickSave}
        </Button>
        <span className={styles.hint}>{words.ways.quickKeeps}</span>
      </div>
    </form>
  );
}

/** Enter takes from an open list of suggestions, as everywhere; in front of a closed one it saves. */
function submitWhenClosed(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  if (target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  event.stopPropagation();
  target.form?.requestSubmit();
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  field: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
