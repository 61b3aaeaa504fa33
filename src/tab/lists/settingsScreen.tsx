import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from '@fluentui/react-components';
import type { RegisterSettings, SettingProblem } from '../../register';
import { useTooLong } from '../field';
import { BottomBar, Empty, LoadFailed, Loading, mayAdminister, Page, useRegisterData } from '../shell';
import { useListSession } from './listSession';
import { PriorityPart } from './priorityPart';
import { RatesPart } from './ratesPart';
import { ReviewPart } from './reviewPart';
import { SectionsPart } from './sectionsPart';
import { settingsParts } from './settingsForm';
import { isSound, longestIntroduction } from './settingsProblems';
import { TeamPart } from './teamPart';
import { useSettingsForm } from './useSettingsForm';

/** What the process team decides for the whole register. */
export function SettingsScreen() {
  const { words, me } = useListSession();
  const { settings, state } = useRegisterData();
  const text = words.settings;
  return (
    <Page title={text.title} intro={text.intro} back={{ to: { screen: 'administration' }, name: words.upkeep.area }}>
      {typeof state === 'object' && <LoadFailed error={state.failed} />}
      {!mayAdminister(me) ? (
        <Empty title={text.mayNot} />
      ) : state === 'loading' ? (
        <Loading text={words.shell.loading} />
      ) : (
        <SettingsOf settings={settings} />
      )}
    </Page>
  );
}

function SettingsOf({ settings }: { readonly settings: RegisterSettings }) {
  const styles = useStyles();
  const { words } = useListSession();
  const text = words.settings;
  const { form, problems, change, busy, isChanged, isRestored, discard, save } = useSettingsForm(settings);
  const tooLong = useTooLong();
  const parts = { form, problems, onChange: change };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isRestored && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text.restored}</MessageBarBody>
        </MessageBar>
      )}
      <Wrong problems={settings.problems} />
      <Field
        label={text.names.introduction}
        hint={text.introductionHint}
        validationMessage={tooLong(form.introduction, longestIntroduction)}
      >
        <Textarea value={form.introduction} onChange={(_event, { value }) => change('introduction', value)} />
      </Field>
      <SectionsPart {...parts} />
      <ReviewPart {...parts} />
      <TeamPart {...parts} />
      <PriorityPart {...parts} />
      <RatesPart {...parts} />
      <BottomBar on="card" className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !isSound(problems)}>
          {words.keeping.save}
        </Button>
        {isChanged && <Button onClick={discard}>{words.keeping.discard}</Button>}
      </BottomBar>
    </form>
  );
}

/** What somebody has written into the rows by hand, and doesn't count. */
function Wrong({ problems }: { readonly problems: readonly SettingProblem[] }) {
  const styles = useStyles();
  const { problems: text, names, review } = useListSession().words.settings;
  const here = problems.filter(({ setting }) => settingsParts.some((name) => name === setting));
  if (here.length === 0) return null;
  const said = ({ setting, part }: SettingProblem): string => {
    if (part === null) return text.row(names[setting]);
    return text.part(names[setting], part === 'daysAtLevel' ? text.daysAtLevel : review[part]);
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {text.title}
        <ul className={styles.wrong}>
          {here.map((problem) => (
            <li key={`${problem.setting} ${problem.part}`}>{said(problem)}</li>
          ))}
        </ul>
        {text.hint}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    maxWidth: '760px',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  wrong: { margin: 0, paddingInlineStart: '18px' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});
