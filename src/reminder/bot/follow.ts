import type { PersonKey, ReviewPlan, Stored } from '../../register';
import { Conflict, delivered, isOfReview, messagesDue, NotFound, planReviews } from '../../register';
import { languageOf } from '../../text';
import type { Contact, Contacts } from './contacts';
import type { Connector } from './connector';
import type { Log } from '../log';
import { failureFacts } from '../failureFacts';
import type { StandingContext } from './standing';
import { digestNow } from './standing';

export interface FollowContext extends StandingContext {
  readonly contacts: Contacts;
  readonly connector: Connector;
  readonly log: Log;
}

/**
 * What an answer leads to, for one process and at once: the handover, the retirement, the next person. The same law as the
 * round's, so that it is no matter which of the two comes first. Nobody gets a message: the card that stands in the chat of
 * whoever is asked now is brought up to date, and new ones are the round's business.
 */
export async function followUp(processId: number, context: FollowContext): Promise<void> {
  const { copy, store, contacts, today } = context;
  const [process, reachable] = await Promise.all([store.one('processes', processId), contacts.reachable()]);
  await copy.put('processes', process);
  await copy.refresh();
  const { reviewRules: rules, processTeam: team } = copy.settings();
  const requests = [...copy.all('reviews').values()].filter(
    ({ values }) => values.process === processId && isOfReview(values),
  );
  const plan = planReviews({
    today: today(),
    processes: [process],
    requests,
    suggestions: [],
    organisation: {
      units: new Map([...copy.all('units')].map(([id, { values }]) => [id, values])),
      team,
      reachable: new Set(reachable.keys()),
    },
    rules,
  });
  const asked = await writeSteps(plan, context);
  for (const person of new Set(asked)) {
    const contact = reachable.get(person);
    if (contact) await showInPlace(person, contact, context);
  }
}

/** Writes what concerns the review; gives whom it asks and whom it no longer asks. Whoever was faster has done it. */
async function writeSteps(plan: ReviewPlan, { store, copy }: FollowContext): Promise<readonly PersonKey[]> {
  const asked: (PersonKey | null)[] = [];
  for (const { request, changes } of [...plan.withdraw, ...plan.move]) {
    try {
      const saved = await store.update('reviews', request, changes);
      await copy.put('reviews', saved);
      asked.push(request.values.addressee, saved.values.addressee);
    } catch (error) {
      if (!(error instanceof Conflict) && !(error instanceof NotFound)) throw error;
    }
  }
  for (const opening of plan.open) {
    if (!isOfReview({ kind: opening.values.kind ?? null, openKey: opening.values.openKey ?? null })) continue;
    const opened = await store.create('reviews', opening);
    await copy.put('reviews', opened);
    asked.push(opened.values.addressee);
  }
  return asked.flatMap((person) => person ?? []);
}

/** The card that stands in the chat shows what waits now. A failure is harmless: the next round does it. */
async function showInPlace(person: PersonKey, contact: Contact, context: FollowContext): Promise<void> {
  const { connector, copy, log, store, today } = context;
  const { digest, language } = contact.values;
  if (digest === null) return;
  try {
    const card = await digestNow(
      { activity: digest, requests: [] },
      { person, language: languageOf(language ?? undefined) },
      context,
    );
    await connector.update(contact, digest, card);
    const theirs = [...copy.all('reviews').values()].filter(({ values }) => values.addressee === person);
    const [message] = messagesDue(theirs, new Map([[person, contact.values]]), today());
    if (message?.how !== 'inPlace') return;
    for (const request of message.requests) await note(request, digest);
  } catch (error) {
    log('card.notReplaced', failureFacts(error));
  }

  async function note(request: Stored<'reviews'>, activity: string): Promise<void> {
    const changes = delivered(request, { how: 'inPlace' }, { state: 'sent', activity }, today());
    await copy.put('reviews', await store.update('reviews', request, changes));
  }
}
