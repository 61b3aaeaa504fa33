import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReorganisationDraft } from '../../register';
import { isComing } from '../../register';
import { formatDay } from '../../text';
import { useRegisterData } from '../shell';
import { useChangeSession } from './changeSession';

interface PlannedListProps {
  readonly drafts: readonly ReorganisationDraft[];
  readonly onOpen: (draft: ReorganisationDraft) => void;
  readonly onGiveUp: (draft: ReorganisationDraft) => void;
}

/** Reorganisations that wait for their day; those whose day has come are to be carried out. */
export function PlannedList({ drafts, onOpen, onGiveUp }: PlannedListProps) {
  const { words, today } = useChangeSession();
  const styles = useStyles();
  const heading = useId();
  const nameOf = useNaming();
  const said = words.reorganisation;
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading} className={styles.title}>
        {said.planned}
      </h2>
      {drafts.some((draft) => !isComing(draft, today)) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{said.dayHasCome}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.key} className={styles.line}>
            <span>
              <strong>{nameOf(draft)}</strong>
              <br />
              {said.kinds[draft.kind]}
            </span>
            <span className={styles.buttons}>
              <Button
                appearance={isComing(draft, today) ? 'secondary' : 'primary'}
                aria-label={`${isComing(draft, today) ? said.lookAt : said.carryOut}: ${nameOf(draft)}`}
                onClick={() => onOpen(draft)}
              >
                {isComing(draft, today) ? said.lookAt : said.carryOut}
              </Button>
              <Button
                appearance="subtle"
                aria-label={`${said.giveUp}: ${nameOf(draft)}`}
                onClick={() => onGiveUp(draft)}
              >
                {said.giveUp}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a planned reorganisation is called: its day and the units it is about. */
function useNaming(): (draft: ReorganisationDraft) => string {
  const { words, language } = useChangeSession();
  const { unitOf } = useRegisterData();
  const full = (id: number) => {
    const values = unitOf(id)?.values;
    return [values?.number, values?.name].filter(Boolean).join(' ');
  };
  return ({ day, old }) => words.reorganisation.plannedFor(formatDay(day, language), old.map(full).join(', '));
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
