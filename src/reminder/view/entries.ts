import type { PersonKey, Stored } from '../../register';
import { isPostponed, kindOf, mayAnswer, reviewLight } from '../../register';
import type { DueEntry, RequestView, SettledEntry } from '../card/entry';
import type { ViewSource } from './source';
import { processIn, suggestionIn } from './source';

type Request = Stored<'reviews'>;

/** What every card says about a request. */
export function requestView(request: Request, source: ViewSource): RequestView {
  const { process, level } = request.values;
  const found = processIn(request, source);
  return {
    request: request.id,
    process,
    name: nameOf(request, source),
    unit: found ? source.names.unit(found.values.unit) : null,
    level,
  };
}

/** One line of the digest. */
export function dueEntry(request: Request, source: ViewSource): DueEntry {
  const process = processIn(request, source);
  return {
    ...requestView(request, source),
    kind: kindOf(request.values),
    light: process ? reviewLight(process.values, source.today) : 'none',
    dueOn: process?.values.nextReview ?? request.values.dueOn,
    from: fromOf(request, source),
  };
}

/** Who set a request off: who proposed it, or who sent the suggestion. */
export function fromOf(request: Request, source: ViewSource): string | null {
  const { askedBy, kind } = request.values;
  const suggestion = kind === 'suggestion' ? suggestionIn(request, source) : null;
  return source.names.person(askedBy ?? suggestion?.createdBy ?? null);
}

/** Today's truth about a request that asks the reader nothing. Who has no part in it learns no more than that. */
export function settledEntry(request: Request, reader: PersonKey, source: ViewSource): SettledEntry {
  const { values } = request;
  const { answeredBy, answeredOn, outcome, postponedUntil, state, addressee } = values;
  const process = processIn(request, source);
  const base = { request: request.id, process: values.process, name: nameOf(request, source) };
  const mayStill = mayAnswer(values, process?.values ?? null, reader, source.team);
  const isPart = answeredBy === reader || mayStill;
  if (!isPart) return { ...base, kind: 'elsewhere' };
  if (state === 'answered' && outcome !== null) {
    const mayChange = outcome === 'confirmed' && answeredBy === reader && answeredOn === source.today;
    const by = source.names.person(answeredBy);
    const isOwn = answeredBy === reader;
    return { ...base, kind: 'answered', asked: kindOf(values), outcome, by, on: answeredOn, mayChange, isOwn };
  }
  if (state !== 'open') return { ...base, kind: 'withdrawn' };
  const isPutOff = addressee === reader && postponedUntil !== null && isPostponed(values, source.today);
  if (isPutOff) return { ...base, kind: 'postponed', until: postponedUntil };
  return { ...base, kind: 'movedOn', to: source.names.person(addressee), level: values.level, mayAnswer: mayStill };
}

function nameOf(request: Request, source: ViewSource): string {
  const process = processIn(request, source);
  const suggestion = request.values.kind === 'suggestion' ? suggestionIn(request, source) : null;
  return process?.values.name ?? suggestion?.values.title ?? request.values.title ?? '';
}
