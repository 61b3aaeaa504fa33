import { Field as FieldFrame, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { PersonKey } from '../../register';
import { lists } from '../../register';
import { useReading } from '../change/useReading';
import type { Entered } from '../field';
import { PersonInput } from '../field';
import { Empty, Failed, Loading, useRegisterData } from '../shell';
import { useTeamSession } from './teamSession';
import { HandoverForm } from './handoverForm';
import type { Handover } from './readHandover';
import { readHandover } from './readHandover';

/** Hands over what somebody is in charge of: the team chooses whose it is, everybody else hands over their own. */
export function HandoverPart({ isTeam }: { readonly isTeam: boolean }) {
  const styles = useStyles();
  const { words, me } = useTeamSession();
  const [who, setWho] = useState<Entered>(isTeam ? null : me.key);
  return (
    <div className={styles.part}>
      {isTeam && (
        <FieldFrame label={words.reviewing.leaving} hint={words.reviewing.leavingHint}>
          <PersonInput field={lists.reviews.fields.proposed} entered={who} onEnter={setWho} />
        </FieldFrame>
      )}
      {typeof who === 'string' && <Theirs key={who} person={who} />}
    </div>
  );
}

function Theirs({ person }: { readonly person: PersonKey }) {
  const { words, copy } = useTeamSession();
  const { table, units } = useRegisterData();
  const known = useMemo(() => new Map(units.map(({ id, values }) => [id, values])), [units]);
  const read = useCallback(() => readHandover(copy, table, known, person), [copy, table, known, person]);
  const [reading, retry] = useReading(read);
  // While it is read again the form stays, with what has been chosen.
  const [last, setLast] = useState<Handover | null>(null);
  if (reading.stage === 'read' && reading.value !== last) setLast(reading.value);
  if (reading.stage === 'failed') return <Failed error={reading.error} retry={retry} />;
  if (last === null) return <Loading text={words.reviewing.reading} />;
  if (last.lines.length === 0) return <Empty title={words.reviewing.nothingTheirs} />;
  return <HandoverForm person={person} handover={last} onWritten={retry} />;
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '960px' },
});
