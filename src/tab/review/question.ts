import type { Day, RequestKind, ReviewOutcome, ReviewValues } from '../../register';
import { isHalfReleased, isPostponed, kindOf } from '../../register';
import type { AnswerTexts } from '../../text';
import { formatDay } from '../../text';
import { isAskedNow } from './askedOf';
import type { RegisterData, SessionWith } from '../shell';

/** What is asked, in the words of the card. */
export function questionOf(values: ReviewValues, name: string, { cards, cardsDecision }: AnswerTexts): string {
  const kind = kindOf(values);
  return kind === 'review' ? cards.question(name) : cardsDecision[kind].head(name);
}

/** Answers that take words or a person; the others are given with one click. */
export const needsForm = (outcome: ReviewOutcome): boolean => outcome !== 'confirmed' && outcome !== 'accepted';

export function answerLabel(
  kind: RequestKind,
  outcome: ReviewOutcome,
  { cards, cardsReview, cardsDecision }: AnswerTexts,
): string {
  if (kind !== 'review') return cardsDecision[kind][outcome === 'accepted' ? 'accept' : 'decline'];
  const labels: Readonly<Partial<Record<ReviewOutcome, string>>> = {
    confirmed: cards.confirm,
    changeNeeded: cards.change,
    notMine: cards.notMine,
    gone: cardsReview.gone,
  };
  return labels[outcome] ?? '';
}

/** What whoever answers should know: since when, in which role, and what was said before. */
export function remarksOn(
  values: ReviewValues,
  { personName, settings }: Pick<RegisterData, 'personName' | 'settings'>,
  { words, language, today, me }: SessionWith<AnswerTexts>,
): readonly string[] {
  const { answering, cards, cardsDecision, cardsFacts } = words;
  const kind = kindOf(values);
  const isAsked = isAskedNow(values, me, settings.processTeam);
  const day = (one: Day | null) => (one === null ? null : formatDay(one, language));
  const remarks = [
    kind === 'review' && values.dueOn !== null && answering.dueOn(formatDay(values.dueOn, language)),
    kind === 'review' && isAsked && values.level !== null && cards.role[values.level],
    kind === 'review' && !isAsked && values.addressee !== null && answering.askedInstead(personName(values.addressee)),
    isPostponed(values, today) && answering.postponed(day(values.postponedUntil) ?? ''),
    kind === 'handover' && values.askedBy !== null && `${cardsDecision.handover.from}: ${personName(values.askedBy)}.`,
    kind === 'handover' && cardsDecision.handover.stays(personName(values.ownerThen) || null),
    kind === 'retirement' && cardsDecision.retirement.fourEyes,
    isHalfReleased(values) && cardsDecision.release.agreed(personName(values.answeredBy), day(values.answeredOn)),
    kind === 'release' && cardsDecision.release.hint,
    values.note !== null && `${cardsFacts.note}: ${values.note}`,
  ];
  return remarks.filter((remark): remark is string => typeof remark === 'string' && remark !== '');
}
