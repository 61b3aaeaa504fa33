import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { formatDay } from '../../text';
import { useRegisterData, useSession } from '../shell';

/** Says that a review of this process waits for an answer, and from whom. */
export function OpenReview({ id }: { readonly id: number }) {
  const { words, language, me } = useSession();
  const { openReviews, personName } = useRegisterData();
  const open = openReviews.find(({ values }) => values.process === id)?.values;
  if (!open?.dueOn) return null;
  const day = formatDay(open.dueOn, language);
  const who = personName(open.addressee) || words.people.somebody;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {open.addressee === me.key ? words.process.openReviewMine(day) : words.process.openReview(day, who)}
      </MessageBarBody>
    </MessageBar>
  );
}
