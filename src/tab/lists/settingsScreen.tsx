import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ProcessSection, RegisterSettings } from '../../register';
import { Conflict, hideableSections, processSectionNames, processSections } from '../../register';
import { Empty, errorText, LoadFailed, mayAdminister, Page, useNotices, useRegisterData, useUndo } from '../shell';
import { useListSession } from './listSession';
import { saveSettings } from './saveSettings';
import type { SettingsForm } from './settingsForm';
import { formOf, isSound, problemsIn, rowsToWrite, weightOf } from './settingsForm';

/** What the process team decides for the whole register. */
export function SettingsScreen() {
  const { words, me } = useListSession();
  const { settings, state } = useRegisterData();
  const text = words.keeping.settings;
  return (
    <Page title={text.title} intro={text.intro} back={{ to: { screen: 'administration' }, name: words.upkeep.area }}>
      {typeof state === 'object' && <LoadFailed error={state.failed} />}
      {mayAdminister(me) ? <SettingsOf settings={settings} /> : <Empty title={text.mayNot} />}
    </Page>
  );
}

function SettingsOf({ settings }: { readonly settings: RegisterSettings }) {
  const styles = useStyles();
  const { words } = useListSession();
  const text = words.keeping.settings;
  // What somebody is changing stays in the form when others save meanwhile.
  const [changed, setChanged] = useState<SettingsForm | null>(null);
  const form = changed ?? formOf(settings);
  const problems = problemsIn(form);
  const change = (part: Partial<SettingsForm>) => setChanged({ ...form, ...part });
  const { busy, save } = useSaving(settings, () => setChanged(null));
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound(problems)) void save(form);
      }}
    >
      <Field label={text.introduction} hint={text.introductionHint}>
        <Textarea
          value={form.introduction}
          maxLength={1_000}
          onChange={(_event, { value }) => change({ introduction: value })}
        />
      </Field>
      <Sections form={form} wrong={problems.weights} onChange={change} />
      {problems.noWeight && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{text.noWeight}</MessageBarBody>
        </MessageBar>
      )}
      <Field
        label={text.team}
        hint={text.teamHint}
        validationMessage={problems.team === null ? undefined : text.wrongTeam(problems.team)}
      >
        <Textarea value={form.team} onChange={(_event, { value }) => change({ team: value })} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !isSound(problems)}>
          {words.keeping.save}
        </Button>
        {changed && <Button onClick={() => setChanged(null)}>{words.keeping.discard}</Button>}
      </div>
    </form>
  );
}

interface SectionsProps {
  readonly form: SettingsForm;
  readonly wrong: readonly ProcessSection[];
  readonly onChange: (part: Partial<SettingsForm>) => void;
}

function Sections({ form: { hidden, weights }, wrong, onChange }: SectionsProps) {
  const styles = useStyles();
  const { words, language } = useListSession();
  const text = words.keeping.settings;
  const shown = processSectionNames.filter((name) => !hidden.includes(name));
  const sum = shown.reduce((total, name) => total + (weightOf(weights[name]) ?? 0), 0);
  const share = (name: ProcessSection) =>
    sum > 0 && shown.includes(name) ? Math.round((100 * (weightOf(weights[name]) ?? 0)) / sum) : 0;
  const toggle = (name: ProcessSection, isShown: boolean) =>
    onChange({ hidden: hideableSections.filter((one) => (one === name ? !isShown : hidden.includes(one))) });
  return (
    <fieldset className={styles.sections}>
      <legend className={styles.legend}>{text.sections}</legend>
      <p className={styles.hint}>{text.sectionsHint}</p>
      {processSectionNames.map((name) => {
        const label = processSections[name].label[language];
        const mayHide = hideableSections.includes(name);
        return (
          <div key={name} className={styles.section}>
            <Checkbox
              checked={!hidden.includes(name)}
              disabled={!mayHide}
              label={mayHide ? text.shown(label) : `${label} (${text.always})`}
              onChange={(_event, { checked }) => toggle(name, checked === true)}
            />
            <Field validationMessage={wrong.includes(name) ? text.wrongWeight : undefined}>
              <Input
                className={styles.weight}
                inputMode="decimal"
                aria-label={text.weight(label)}
                value={weights[name]}
                disabled={hidden.includes(name)}
                onChange={(_event, { value }) => onChange({ weights: { ...weights, [name]: value } })}
              />
            </Field>
            <span className={styles.hint}>{text.share(share(name))}</span>
          </div>
        );
      })}
    </fieldset>
  );
}

function useSaving(settings: RegisterSettings, saved: () => void) {
  const { store, words } = useListSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const { offer } = useUndo();
  const [busy, setBusy] = useState(false);
  const text = words.keeping.settings;
  const save = async (form: SettingsForm): Promise<void> => {
    if (rowsToWrite(form, settings).length === 0) return notify({ text: text.unchanged, kind: 'info' });
    setBusy(true);
    try {
      const outcome = await saveSettings(store, form, settings, (row) => take('settings', row));
      if (outcome.kind === 'overtaken') {
        for (const row of outcome.rows) take('settings', row);
        return notify({ text: text.overtaken, kind: 'warning' });
      }
      const { written } = outcome;
      saved();
      offer({
        done: text.saved,
        undo: async () => {
          try {
            for (const { row, before } of written)
              take('settings', await store.update('settings', row, { value: before }));
            return words.undo.undone(text.title);
          } catch (error) {
            if (error instanceof Conflict) return words.undo.leftAll(text.title);
            throw error;
          }
        },
      });
    } catch (error) {
      notify({ text: errorText(error, words), kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '760px',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  sections: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 340px) 96px minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  weight: { width: '88px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
