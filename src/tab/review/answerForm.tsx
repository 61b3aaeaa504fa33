import { Button, Field as FieldFrame, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer, ReviewOutcome, Stored } from '../../register';
import { kindOf, lists } from '../../register';
import type { AnswerTexts } from '../../text';
import type { Entered } from '../field';
import { isUnread, PersonInput, useTooLong } from '../field';
import { hrefOf, useIsOffline } from '../shell';
import { focusInvalid } from '../shell/focusInvalid';
import { useAnswerSession } from './answerSession';
import type { Answering } from './useAnswering';

interface AnswerFormProps {
  readonly request: Stored<'reviews'>;
  readonly outcome: ReviewOutcome;
  readonly answering: Answering;
  readonly onCancel: () => void;
}

/** The answers that take words or a person. What is typed stays until it is saved. */
export function AnswerForm({ request, outcome, answering: { working, answer }, onCancel }: AnswerFormProps) {
  const styles = useStyles();
  const { words } = useAnswerSession();
  const offline = useIsOffline();
  const [comment, setComment] = useState('');
  const [who, setWho] = useState<Entered>(null);
  const [tried, setTried] = useState(false);
  const text = formWords(request, outcome, words);
  const isMissing = text.missing !== null && comment.trim() === '';
  const isUnknown = isUnread(who);
  const long = useTooLong()(comment, lists.reviews.fields.comment.maximum);
  const given: Answer = { outcome, comment, ...(typeof who === 'string' ? { proposed: who } : {}) };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !isUnknown && !long) void answer(given);
        else focusInvalid(event.currentTarget);
      }}
    >
      {outcome === 'notMine' ? (
        <FieldFrame
          label={text.label}
          hint={`${words.cardsReview.whoHint} ${words.cardsReview.whoNobody}`}
          validationMessage={tried && isUnknown ? words.answering.whoUnread : undefined}
        >
          <PersonInput field={lists.reviews.fields.proposed} entered={who} onEnter={setWho} />
        </FieldFrame>
      ) : (
        <FieldFrame
          label={text.label}
          hint={text.hint}
          required={text.missing !== null}
          validationMessage={tried && isMissing ? text.missing : long}
        >
          <Textarea
            autoFocus
            rows={3}
            resize="vertical"
            value={comment}
            onChange={(_event, { value }) => setComment(value)}
          />
        </FieldFrame>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={working || offline}>
          {working ? words.answering.working : text.send}
        </Button>
        <Button onClick={onCancel}>{words.answering.cancel}</Button>
        {outcome === 'changeNeeded' && request.values.process !== null && (
          <Link href={hrefOf({ screen: 'edit', id: request.values.process })}>{words.cardsReview.changeForm}</Link>
        )}
      </div>
    </form>
  );
}

interface FormWords {
  readonly label: string;
  readonly hint?: string;
  /** Said when nothing is written; null where nothing has to be. */
  readonly missing: string | null;
  readonly send: string;
}

function formWords(
  { values }: Stored<'reviews'>,
  outcome: ReviewOutcome,
  { cards, cardsReview, cardsDecision, cardsFacts, answering }: AnswerTexts,
): FormWords {
  const kind = kindOf(values);
  if (kind !== 'review') {
    const { reasonLabel } = cardsDecision[kind];
    return { label: reasonLabel, missing: cardsFacts.reasonMissing, send: cardsFacts.declineSend };
  }
  if (outcome === 'notMine') return { label: answering.who, missing: null, send: cards.notMineSend };
  if (outcome === 'gone') {
    return { label: cardsReview.goneLabel, hint: cardsReview.goneHint, missing: null, send: cardsReview.goneSend };
  }
  return {
    label: cards.changeLabel,
    hint: cardsReview.changeHint,
    missing: cards.changeMissing,
    send: cards.changeSend,
  };
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '640px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
