import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Stored } from '../../register';
import { answerReview, Conflict, effectOf, mayAnswer } from '../../register';
import { formatDay } from '../../text';
import { errorText, navigate, useNotices, useRegisterData, useSession } from '../shell';

/** Says that a review of this process waits for an answer, and lets those who are asked give it. */
export function OpenReview({ entry }: { readonly entry: Stored<'processes'> }) {
  const { words, language, me } = useSession();
  const { openReviews, personName } = useRegisterData();
  const confirm = useConfirming(entry);
  const request = openReviews.find(({ values }) => values.process === entry.id);
  // What has just been confirmed is asked about no more; the reminder takes the request back in its next round.
  if (!request?.values.dueOn || isAnsweredSince(request, entry)) return null;
  const day = formatDay(request.values.dueOn, language);
  const isAsked = mayAnswer(request.values, entry.values, me.key);
  if (!isAsked || !me.may.processes.edit) {
    const who = personName(request.values.addressee) || words.people.somebody;
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {isAsked ? words.process.openReviewMine(day) : words.process.openReview(day, who)}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.page.openReviewMine(day)}</MessageBarBody>
      <MessageBarActions>
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          title={words.page.stillRightHint}
          disabledFocusable={confirm.working}
          onClick={() => void confirm.run(request)}
        >
          {words.page.stillRight}
        </Button>
        <Button onClick={() => navigate({ screen: 'edit', id: entry.id })}>{words.page.needsChange}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function isAnsweredSince({ values: { openedOn } }: Stored<'reviews'>, { values }: Stored<'processes'>): boolean {
  return openedOn !== null && values.lastReviewed !== null && values.lastReviewed >= openedOn;
}

/**
 * Confirms an entry without the card. Who may write requests answers this one; for everybody else the confirmed entry
 * speaks for itself, and the reminder takes the request back.
 */
function useConfirming(entry: Stored<'processes'>) {
  const { store, me, today, words, language } = useSession();
  const { take, reload } = useRegisterData();
  const { notify } = useNotices();
  const [working, setWorking] = useState(false);

  async function run(request: Stored<'reviews'>): Promise<void> {
    if (working) return;
    setWorking(true);
    try {
      const answer = answerReview(request, entry, { outcome: 'confirmed' }, me.key, today);
      const writesRequest = me.may.reviews.edit && answer.kind === 'accepted';
      if (writesRequest) await store.update('reviews', request, answer.request);
      const saved = await store.update('processes', entry, effectOf('confirmed', entry.values, today));
      take('processes', saved);
      if (writesRequest) void reload();
      notify({ text: words.page.confirmed(formatDay(saved.values.nextReview ?? today, language)) });
    } catch (error) {
      notify({
        text: error instanceof Conflict ? words.page.changedMeanwhile : errorText(error, words),
        kind: 'error',
      });
    } finally {
      setWorking(false);
    }
  }

  return { working, run };
}
