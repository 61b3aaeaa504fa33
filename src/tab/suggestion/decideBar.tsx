import {
  Button,
  Field as FieldFrame,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Stored } from '../../register';
import { applicationOf, decisionProblems, lists } from '../../register';
import { useTooLong } from '../field';
import { navigate, useIsOffline, useSession } from '../shell';
import { focusInvalid } from '../shell/focusInvalid';
import type { Deciding } from './useDeciding';
import { useDeciding } from './useDeciding';

interface DecideBarProps {
  readonly suggestion: Stored<'suggestions'>;
  /** Null for a suggestion about no entry. */
  readonly entry: Stored<'processes'> | null;
}

/** Accepting and declining, for those who answer for the entry. */
export function DecideBar({ suggestion, entry }: DecideBarProps) {
  const { words } = useSession();
  const styles = useStyles();
  const offline = useIsOffline();
  const deciding = useDeciding(suggestion, entry);
  const [declining, setDeclining] = useState(false);
  const decline = useRef<HTMLButtonElement>(null);
  const keepOpen = () => {
    flushSync(() => setDeclining(false));
    decline.current?.focus();
  };
  const kind = entry ? applicationOf(suggestion.values, entry.values).kind : 'free';
  const inWords = kind === 'free' || kind === 'unreadable';
  return (
    <div className={styles.bar}>
      {deciding.remark !== null && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{deciding.remark}</MessageBarBody>
        </MessageBar>
      )}
      {inWords && entry && <p className={styles.hint}>{words.suggestions.acceptFreeHint}</p>}
      {declining ? (
        <Declining deciding={deciding} onCancel={keepOpen} />
      ) : (
        <div className={styles.actions}>
          {kind !== 'unreadable' && (
            <Button
              appearance="primary"
              disabledFocusable={deciding.deciding !== null || offline}
              onClick={() => void deciding.decide('accepted', null)}
            >
              {deciding.deciding === 'accepted' ? words.suggestions.deciding : words.suggestions[acceptWords[kind]]}
            </Button>
          )}
          {inWords && entry && (
            <Button onClick={() => navigate({ screen: 'edit', id: entry.id })}>{words.suggestions.editEntry}</Button>
          )}
          <Button
            ref={decline}
            disabledFocusable={deciding.deciding !== null || offline}
            onClick={() => setDeclining(true)}
          >
            {words.suggestions.decline} …
          </Button>
        </div>
      )}
    </div>
  );
}

const acceptWords = {
  free: 'acceptFree',
  stands: 'acceptStands',
  apply: 'accept',
  changedMeanwhile: 'acceptAnyway',
} as const;

interface DecliningProps {
  readonly deciding: Deciding;
  readonly onCancel: () => void;
}

/** Nobody is declined without being told why. */
function Declining({ deciding: { deciding, decide }, onCancel }: DecliningProps) {
  const { words } = useSession();
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const long = useTooLong()(reason, lists.suggestions.fields.decisionReason.maximum);
  const missing = decisionProblems({ state: 'declined', decisionReason: reason.trim() }).length > 0;
  return (
    <form
      noValidate
      className={styles.bar}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing || long) focusInvalid(event.currentTarget);
        else void decide('declined', reason);
      }}
    >
      <FieldFrame
        label={words.suggestions.declineTitle}
        hint={words.suggestions.declineHint}
        required
        validationMessage={tried && missing ? words.suggestions.reasonMissing : long}
      >
        <Textarea
          autoFocus
          rows={3}
          resize="vertical"
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </FieldFrame>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={deciding !== null}>
          {deciding === 'declined' ? words.suggestions.deciding : words.suggestions.decline}
        </Button>
        <Button onClick={onCancel}>{words.suggestions.cancel}</Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
