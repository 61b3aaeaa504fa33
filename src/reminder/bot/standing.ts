import type { Day, Language, PersonKey, Register, Stored } from '../../register';
import { kindOf, mayAnswer, isPostponed, NotFound, refersTo } from '../../register';
import type { AdaptiveCard } from '../card/adaptiveCard';
import { digestCard } from '../card/digest';
import type { CardFrame, CardLinks, FieldChange } from '../card/entry';
import { settledOn, type CardInHand } from '../card/settled';
import { settledCard } from '../card/states';
import { changesSince } from '../view/changes';
import { digestView, pageFor, shownOn, waitingFor } from '../view/digest';
import { settledEntry } from '../view/entries';
import type { SingleSource } from '../view/single';
import { singleCard } from '../view/single';
import type { ViewSource } from '../view/source';
import type { Copy } from './copy';
import type { NameBook } from './names';
import { within } from './patience';

export interface StandingContext {
  readonly store: Register;
  readonly copy: Copy;
  readonly names: NameBook;
  readonly links: CardLinks;
  readonly today: () => Day;
}

export interface Viewer {
  readonly person: PersonKey;
  readonly language: Language;
}

/** The card that somebody holds; without a page, the one on which they go on after the clicked request. */
export interface Hand extends CardInHand {
  readonly page?: number;
}

/** A history may be long; the card is worth showing without it. */
const historyMilliseconds = 1_000;

/** All that waits for this person as it stands now, and a line for what the card showed and is settled. */
export async function digestNow(hand: Hand, viewer: Viewer, context: StandingContext): Promise<AdaptiveCard> {
  const { copy } = context;
  await copy.refresh();
  await fetchMissing(hand.requests, context);
  const reviews = [...copy.all('reviews').values()];
  const today = context.today();
  const waiting = waitingFor(reviews, viewer.person, today);
  const settled = settledOn(reviews, hand, viewer.person, today);
  const page = hand.page ?? pageFor(copy.all('reviews').get(hand.requests.at(-1) ?? 0), waiting);
  const content = { waiting, settled, page };
  const source = await sourceFor(shownOn(content), context);
  const frame = { language: viewer.language, links: context.links };
  const [only] = settled;
  if (waiting.length === 0 && settled.length === 1 && only) {
    return settledCard(settledEntry(only, viewer.person, source), frame);
  }
  return digestCard(digestView(content, viewer.person, source), frame);
}

/** The card about one request, for whoever may answer it; for everybody else what stands. */
export async function detailsNow(
  id: number,
  page: number | null,
  hand: Hand,
  viewer: Viewer,
  context: StandingContext,
): Promise<AdaptiveCard> {
  const { store, copy, links } = context;
  const today = context.today();
  const [request] = await Promise.all([store.one('reviews', id), copy.refresh()]);
  await copy.put('reviews', request);
  const source = await sourceFor([request], context);
  const process = source.process(request.values.process ?? 0) ?? null;
  const { state } = request.values;
  const mayLook = mayAnswer(request.values, process?.values ?? null, viewer.person, source.team);
  const rests = state !== 'open' || isPostponed(request.values, today);
  const frame = { language: viewer.language, links };
  const card =
    mayLook && !rests ? await singleNow(request, process, page, viewer, frame, { ...context, source }) : null;
  return card ?? digestNow({ ...hand, ...(page === null ? {} : { page }) }, viewer, context);
}

async function singleNow(
  request: Stored<'reviews'>,
  process: Stored<'processes'> | null,
  backTo: number | null,
  viewer: Viewer,
  frame: CardFrame,
  { store, copy, source }: StandingContext & { readonly source: ViewSource },
): Promise<AdaptiveCard | null> {
  const kind = kindOf(request.values);
  const completenessRules = copy.settings();
  const changes =
    kind === 'review' && process
      ? await historyOf(process, frame.language, { ...source, completenessRules }, store)
      : null;
  const neededBy = kind === 'retirement' && process ? namesReferringTo(process.id, copy) : [];
  return singleCard(request, viewer.person, frame, { ...source, completenessRules, backTo, changes, neededBy });
}

async function historyOf(
  process: Stored<'processes'>,
  language: Language,
  { names, completenessRules }: ViewSource & Pick<SingleSource, 'completenessRules'>,
  store: Register,
): Promise<readonly FieldChange[] | null> {
  const versions = await within(
    historyMilliseconds,
    store.history('processes', process.id).catch(() => null),
  );
  if (versions === 'late' || versions === null) return null;
  return changesSince(versions, process.values.lastReviewed, language, names, completenessRules);
}

const namesReferringTo = (id: number, copy: Copy): readonly string[] =>
  [...copy.all('processes').values()]
    .filter((process) => process.values.status !== 'retired' && refersTo(process, id))
    .map(({ values }) => values.name ?? '');

/** What cards about these requests are made from; the copy has to be fresh. */
export async function sourceFor(
  requests: readonly Stored<'reviews'>[],
  { store, copy, names, today }: StandingContext,
): Promise<ViewSource> {
  const wanted = requests.flatMap(({ values }) => (values.kind === 'suggestion' ? (values.suggestion ?? []) : []));
  const [book, ...found] = await Promise.all([names(), ...wanted.map((id) => orNull(store.one('suggestions', id)))]);
  const suggestions = new Map(found.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])));
  return {
    today: today(),
    names: book,
    team: copy.settings().processTeam,
    process: (id) => copy.all('processes').get(id),
    suggestion: (id) => suggestions.get(id),
  };
}

/** Requests on the card that are too old for the copy. */
async function fetchMissing(ids: readonly number[], { store, copy }: StandingContext): Promise<void> {
  const missing = ids.filter((id) => !copy.all('reviews').has(id));
  for (const request of await Promise.all(missing.map((id) => orNull(store.one('reviews', id))))) {
    if (request) await copy.put('reviews', request);
  }
}

async function orNull<Result>(reading: Promise<Result>): Promise<Result | null> {
  try {
    return await reading;
  } catch (error) {
    // Somebody has deleted it from the list; the rest of the card is still worth showing.
    if (error instanceof NotFound) return null;
    throw error;
  }
}
