import type { Progress } from '../../register';
import { Refused, RegisterError } from '../../register';
import type { TokenSource } from '../connection';
import { fieldOf } from './assumption';
import type { Assumption } from './assumption';
import { changeAssumptions } from './assumptions/changes';
import { itemAssumptions } from './assumptions/items';
import { peopleAssumptions } from './assumptions/people';
import { schemaAssumptions } from './assumptions/schema';
import { Conversation } from './conversation';
import type { Disguise, Recording, Verdict } from './recording';
import { disguised, recorded } from './recording';
import type { Scratch } from './scratch';
import { granted, makeScratch, removeLeftovers, removeScratch, scratchName } from './scratch';

/** Everything the product assumes about SharePoint and a site can be asked, in an order that leaves each one undisturbed. */
export const assumptions: readonly Assumption[] = [
  ...itemAssumptions,
  ...changeAssumptions,
  ...peopleAssumptions,
  ...schemaAssumptions,
];

export interface ConformanceOptions {
  readonly siteUrl: string;
  /** Of somebody who may make and remove lists on the site. */
  readonly token: TokenSource;
  readonly now: () => Date;
  readonly onVerdict?: (verdict: Verdict) => void;
  readonly signal?: Progress['signal'];
}

/** What a run found; `leftBehind` names the list that could not be removed again. */
export interface Conformance extends Recording {
  readonly leftBehind: string | null;
}

/** The list to try things out in cannot be made. */
export class NoScratchList extends Error {
  override readonly name = 'NoScratchList';
}

/**
 * Tries every assumption in a list made for it, which is removed again whatever happens; so are those that an earlier run had
 * to leave behind. `NoScratchList` when it cannot be made. What is recorded names neither site nor people.
 */
export async function checkConformance(options: ConformanceOptions): Promise<Conformance> {
  const { siteUrl, token, now, onVerdict, signal } = options;
  const takenAt = now().toISOString();
  const preparing = new Conversation(siteUrl, token);
  const me = granted(await preparing.read('web/currentuser'));
  await removeLeftovers(preparing);
  const scratch = await makeScratch(preparing, scratchName(now())).catch((error: unknown) => {
    throw error instanceof Refused ? new NoScratchList(error.message, { cause: error }) : error;
  });
  const disguise = disguiseOf(preparing, me, scratch);
  const verdicts: Verdict[] = [];
  try {
    for (const assumption of assumptions) {
      if (signal?.aborted) break;
      const verdict = await tried(assumption, new Conversation(siteUrl, token), scratch, disguise);
      verdicts.push(verdict);
      onVerdict?.(verdict);
    }
  } catch (error) {
    await removed(preparing, scratch);
    throw error;
  }
  const leftBehind = (await removed(preparing, scratch)) ? null : scratch.name;
  return { format: 1, takenAt, verdicts, leftBehind };
}

/** Whether the list is gone; a failure here must not cost what was found out. */
async function removed(talk: Conversation, scratch: Scratch): Promise<boolean> {
  return removeScratch(talk, scratch).then(
    () => true,
    () => false,
  );
}

async function tried(
  { id, evidence, check }: Assumption,
  talk: Conversation,
  scratch: Scratch,
  disguise: Disguise,
): Promise<Verdict> {
  const seen = await check(talk, scratch).catch((error: unknown) => {
    // An answer nobody expected is a finding about this assumption, a silent site is not.
    if (error instanceof RegisterError && error.name === 'Unavailable') throw error;
    return error instanceof Error ? error.message : String(error);
  });
  const exchanges = talk.exchanges.map((exchange) => recorded(exchange, disguise));
  return { id, evidence, holds: seen === null, seen: seen === null ? null : disguised(seen, disguise), exchanges };
}

function disguiseOf(talk: Conversation, me: unknown, scratch: Scratch): Disguise {
  const text = (name: string) => String(fieldOf(me, name) ?? '');
  return [
    [talk.siteUrl, '{site}'],
    [talk.sitePath, '{path}'],
    [scratch.name, '{list}'],
    [text('LoginName'), '{login}'],
    [text('UserPrincipalName'), '{upn}'],
    [text('Email'), '{mail}'],
    [text('Title'), '{name}'],
  ];
}
