import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person, SetUpOptions } from '../../register';
import { NotAllowed } from '../../register';
import { administrationWords } from '../../text';
import { errorText, useSession } from '../shell';
import { TeamPicker } from './teamPicker';

interface SetUpFormProps {
  readonly stopped: 'cancelled' | null;
  readonly error: unknown;
  /** Something stands already. */
  readonly resumes: boolean;
  readonly start: (options: SetUpOptions) => void;
}

/** What has to be known before the set-up begins, and why it ended if it did. */
export function SetUpForm({ stopped, error, resumes, start }: SetUpFormProps) {
  const styles = useStyles();
  const { words: texts, language } = useSession();
  const { setUp } = administrationWords(language);
  const [team, setTeam] = useState<readonly Person[]>([]);
  const [allStaffRead, setAllStaffRead] = useState(true);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        start({ team: team.map(({ key }) => key), allStaffRead });
      }}
    >
      {stopped && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>{setUp.cancelled}</MessageBarBody>
        </MessageBar>
      )}
      {error != null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {error instanceof NotAllowed ? setUp.mayNot : `${setUp.failed} ${errorText(error, texts)}`}
          </MessageBarBody>
        </MessageBar>
      )}
      <TeamPicker team={team} onChange={setTeam} />
      <Checkbox
        label={setUp.allStaff}
        checked={allStaffRead}
        onChange={(_event, { checked }) => setAllStaffRead(checked === true)}
      />
      <p className={styles.hint}>{setUp.stays}</p>
      <p className={styles.hint}>{setUp.consent}</p>
      <Button type="submit" appearance="primary" className={styles.start}>
        {resumes ? setUp.resume : setUp.start}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});
