import type { CompletenessRules, Field, Language, PersonKey, Stored } from '../../register';
import {
  addDays,
  applicationOf,
  completeness,
  isHalfReleased,
  kindOf,
  lists,
  processFields,
  releaseProblems,
  reviewLight,
} from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import type { CardFrame, FieldChange, Gaps, SingleView, SuggestionView } from '../card/entry';
import { handoverCard } from '../card/handover';
import { releaseCard } from '../card/release';
import { retirementCard } from '../card/retirement';
import { singleReviewCard } from '../card/review';
import { suggestionCard } from '../card/suggestion';
import { delays } from '../card/verbs';
import { fromOf, requestView } from './entries';
import type { ViewSource } from './source';
import { processIn, suggestionIn } from './source';
import { valueText } from './valueText';

type Request = Stored<'reviews'>;
type Process = Stored<'processes'>;

/** What a card about one request needs beside what a line of the digest says. */
export interface SingleSource extends ViewSource {
  readonly completenessRules: CompletenessRules;
  /** The page of the digest that leads back; null when the card stands alone. */
  readonly backTo: number | null;
  /** Edits since the last review; null when they are not known. */
  readonly changes: readonly FieldChange[] | null;
  /** Names of entries that refer to the process. */
  readonly neededBy: readonly string[];
}

/** The card about one request, with all there is to judge by; null when its process or suggestion is gone. */
export function singleCard(
  request: Request,
  reader: PersonKey,
  frame: CardFrame,
  source: SingleSource,
): AdaptiveCard | null {
  const process = processIn(request, source);
  const kind = kindOf(request.values);
  if (kind === 'suggestion') return aboutSuggestion(request, process, frame, source);
  return process && aboutProcess[kind]({ request, process, reader, frame, source });
}

interface Case {
  readonly request: Request;
  readonly process: Process;
  readonly reader: PersonKey;
  readonly frame: CardFrame;
  readonly source: SingleSource;
}

const aboutProcess: Readonly<Record<Exclude<ReturnType<typeof kindOf>, 'suggestion'>, (given: Case) => AdaptiveCard>> =
  {
    review: ({ request, process, frame, source }) =>
      singleReviewCard(
        {
          ...single(request, source),
          ...standing(process, source),
          ...responsible(process, source),
          lastReviewed: process.values.lastReviewed,
          gaps: gapsOf(process, frame.language, source),
          changes: source.changes,
          ...delaysOf(request, source),
        },
        frame,
      ),
    handover: ({ request, process, frame, source }) =>
      handoverCard(
        {
          ...single(request, source),
          ...standing(process, source),
          owner: responsible(process, source).owner,
          from: fromOf(request, source),
          gaps: gapsOf(process, frame.language, source),
        },
        frame,
      ),
    retirement: ({ request, process, reader, frame, source }) =>
      retirementCard(
        {
          ...single(request, source),
          owner: responsible(process, source).owner,
          from: fromOf(request, source),
          reportedOn: request.values.openedOn,
          isOwnReport: request.values.askedBy === reader,
          neededBy: source.neededBy,
        },
        frame,
      ),
    release: ({ request, process, frame, source }) =>
      releaseCard(
        {
          ...single(request, source),
          ...responsible(process, source),
          gaps: gapsOf(process, frame.language, source),
          agreed: agreedOf(request, source),
          savedBy: source.names.person(process.modifiedBy),
          lacks: lacksOf(process, frame.language),
        },
        frame,
      ),
  };

function single(request: Request, source: SingleSource): SingleView {
  return {
    ...requestView(request, source),
    backTo: source.backTo,
    note: request.values.note,
    noteBy: fromOf(request, source),
  };
}

const standing = ({ values }: Process, { today }: ViewSource) => ({
  light: reviewLight(values, today),
  dueOn: values.nextReview,
});

const responsible = ({ values }: Process, { names }: ViewSource) => ({
  owner: names.person(values.owner),
  deputy: names.person(values.deputy),
});

function gapsOf({ values }: Process, language: Language, { completenessRules }: SingleSource): Gaps {
  const { percent, missing } = completeness(values, completenessRules);
  return { percent, missing: missing.map((name) => processFields[name].label[language]) };
}

function delaysOf({ values }: Request, { today }: ViewSource) {
  const left = lists.reviews.fields.postponements.maximum - (values.postponements ?? 0);
  return {
    delays: left > 0 ? delays.map((weeks) => ({ weeks, until: addDays(today, weeks * 7) })) : [],
    isLastDelay: left === 1,
  };
}

function agreedOf({ values }: Request, { names }: ViewSource) {
  const by = isHalfReleased(values) ? names.person(values.answeredBy) : null;
  return by === null ? null : { by, on: values.answeredOn };
}

const lacksOf = ({ values }: Process, language: Language): readonly string[] => [
  ...new Set(
    releaseProblems(values).map(({ field }) =>
      Object.hasOwn(processFields, field) ? processFields[field as keyof typeof processFields].label[language] : field,
    ),
  ),
];

function aboutSuggestion(
  request: Request,
  process: Process | null,
  frame: CardFrame,
  source: SingleSource,
): AdaptiveCard | null {
  const suggestion = suggestionIn(request, source);
  if (!suggestion) return null;
  const { title, wish } = suggestion.values;
  return suggestionCard(
    {
      ...single(request, source),
      title: title ?? '',
      from: fromOf(request, source),
      sentOn: suggestion.createdAt.slice(0, 10) as SuggestionView['sentOn'],
      wish,
      ...proposalOf(suggestion, process, frame.language, source),
    },
    frame,
  );
}

function proposalOf(
  { values }: Stored<'suggestions'>,
  process: Process | null,
  language: Language,
  source: SingleSource,
): Pick<SuggestionView, 'change' | 'isOutdated'> {
  const application = process ? applicationOf(values, process.values) : null;
  if (!process || !application || application.kind === 'free') return { change: null, isOutdated: false };
  if (application.kind === 'unreadable') return { change: null, isOutdated: true };
  const field: Field = processFields[application.field];
  const say = (value: Parameters<typeof valueText>[1]) => valueText(field, value, { language, ...source });
  return {
    change: {
      label: field.label[language],
      now: say(process.values[application.field]),
      proposed: say(application.proposed),
    },
    isOutdated: application.kind === 'changedMeanwhile',
  };
}
