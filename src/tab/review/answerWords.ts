import type { Answer, Day, Language, PersonKey } from '../../register';
import { isHalfReleased, kindOf, lists } from '../../register';
import type { AnswerTexts, Texts } from '../../text';
import { formatDay } from '../../text';
import type { AnswerOutcome, PutOffOutcome, Written } from './answering';

export interface Telling {
  readonly words: AnswerTexts & Texts;
  readonly language: Language;
  readonly today: Day;
  readonly personName: (key: PersonKey | null) => string;
}

/** What an answer has done, in a sentence; `isNamed`: one of several confirmations, which names its entry. */
export function sentenceFor(answer: Answer, written: Written, telling: Telling, isNamed = false): string {
  const { answering } = telling.words;
  const said = isNamed ? confirmedNamed(written, telling) : whatIsDone(answer, written, telling);
  return written.followed === null && !written.unfinished ? `${said} ${answering.askedLater}` : said;
}

/** One of several that were confirmed together. */
function confirmedNamed({ process, request, unfinished }: Written, { words, language, today }: Telling): string {
  if (unfinished) return words.answering.unfinished;
  const name = process?.values.name ?? request.values.title ?? '';
  return words.answering.confirmedNamed(name, formatDay(process?.values.nextReview ?? today, language));
}

function whatIsDone(
  { outcome, proposed }: Answer,
  { request, process, unfinished }: Written,
  { words, language, today, personName }: Telling,
): string {
  const { done, ...said } = words.answering;
  if (unfinished) return said.unfinished;
  const isAccepted = outcome === 'accepted';
  switch (kindOf(request.values)) {
    case 'handover':
      return isAccepted ? said.owns : done.declined;
    case 'retirement':
      return isAccepted ? said.retired : done.declined;
    case 'release':
      if (!isAccepted) return said.notReleased;
      return request.values.state === 'open' && isHalfReleased(request.values) ? said.agreed : said.released;
    default:
      if (outcome === 'confirmed')
        return words.page.confirmed(formatDay(process?.values.nextReview ?? today, language));
      return outcome === 'notMine' && proposed ? said.passedTo(personName(proposed)) : done[outcome];
  }
}

export type Refused = Exclude<AnswerOutcome, Written> | Exclude<PutOffOutcome, { kind: 'postponed' }>;

/** Why nothing was written. `isOver`: the question is no longer this person's, and stands elsewhere or nowhere. */
export function refusalText(
  refusal: Refused,
  { words, language, personName }: Telling,
): { readonly text: string; readonly isOver: boolean } {
  const { answering } = words;
  switch (refusal.kind) {
    case 'commentMissing':
    case 'noMorePostponing':
    case 'changedMeanwhile':
      return { text: answering[refusal.kind], isOver: false };
    case 'incomplete': {
      const labels = refusal.problems.map(({ field }) => labelOf(field, language));
      return { text: answering.incomplete([...new Set(labels)].join(', ')), isOver: false };
    }
    case 'answered': {
      const outcome = refusal.outcome === null ? '' : lists.reviews.fields.outcome.choices[refusal.outcome][language];
      return { text: answering.answered(outcome, personName(refusal.by) || words.people.somebody), isOver: true };
    }
    case 'foreign':
      return { text: answering.foreign(personName(refusal.addressee) || words.people.somebody), isOver: true };
    case 'withdrawn':
    case 'unfit':
      return { text: answering[refusal.kind], isOver: true };
  }
}

function labelOf(name: string, language: Language): string {
  const field = Object.entries(lists.processes.fields).find(([key]) => key === name)?.[1];
  return field ? field.label[language] : name;
}
