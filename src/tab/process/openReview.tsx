import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Day, Me, Stored } from '../../register';
import { isDueForRequest, kindOf } from '../../register';
import { formatDay } from '../../text';
import { isToAnswer } from '../review/askedOf';
import { useRegisterData, useSession } from '../shell';
import { Arriving } from '../shell/arriving';
import { fetched } from '../shell/fetched';

const RequestCards = fetched(async () => (await import('../review/requestCards')).RequestCards);

/** What is asked about this process, to be answered where it stands by those who are asked; others read who is. */
export function OpenReview({ entry }: { readonly entry: Stored<'processes'> }) {
  const { words, language, me, today } = useSession();
  const { openReviews, settings, personName } = useRegisterData();
  // The cards stay for what they say once everything is answered.
  const [shown, setShown] = useState(false);
  const open = openReviews.filter((request) => request.values.process === entry.id && !isAnsweredSince(request, entry));
  const mayWrite = me.may.reviews.edit && me.may.processes.edit;
  const mine = open.filter(({ values }) => mayWrite && isToAnswer(values, entry.values, me, settings.processTeam));
  if (mine.length > 0 && !shown) setShown(true);
  const review = open.find(({ values }) => kindOf(values) === 'review');
  if (shown) {
    return (
      <Arriving>
        <RequestCards requests={mine} onPage />
      </Arriving>
    );
  }
  const due = review?.values.dueOn ?? hiddenDue(entry, me, today);
  if (due === null) return null;
  const day = formatDay(due, language);
  const who = personName(review?.values.addressee ?? null) || words.people.somebody;
  const isAsked = !review || isToAnswer(review.values, entry.values, me, settings.processTeam);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {isAsked ? words.process.openReviewMine(day) : words.process.openReview(day, who)}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Owners and deputies who may not read requests are asked in the chat all the same: the day on which it is due. */
function hiddenDue({ values }: Stored<'processes'>, me: Me, today: Day): Day | null {
  const isTheirs = me.key === values.owner || me.key === values.deputy;
  return !me.may.reviews.read && isTheirs && isDueForRequest(values, today) ? values.nextReview : null;
}

/** What has just been confirmed is asked about no more; the reminder takes the request back in its next round. */
function isAnsweredSince({ values }: Stored<'reviews'>, { values: { lastReviewed } }: Stored<'processes'>): boolean {
  return (
    kindOf(values) === 'review' && values.openedOn !== null && lastReviewed !== null && lastReviewed >= values.openedOn
  );
}
