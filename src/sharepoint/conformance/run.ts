import type { Progress } from '../../register';
import { RegisterError } from '../../register';
import type { TokenSource } from '../connection';
import { fieldOf } from './assumption';
import type { Assumption } from './assumption';
import { changeAssumptions } from './assumptions/changes';
import { itemAssumptions } from './assumptions/items';
import { peopleAssumptions } from './assumptions/people';
import { schemaAssumptions } from './assumptions/schema';
import { Conversation } from './conversation';
import type { Disguise, Recording, Verdict } from './recording';
import { disguised } from './recording';
import type { Scratch } from './scratch';
import { granted, makeScratch, removeScratch } from './scratch';

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

/**
 * Tries every assumption in a list made for it, which is removed again whatever happens. Answers without the list cannot be
 * had: when it can't be made, the whole is `Refused`. The recording names neither site nor person.
 */
export async function checkConformance(options: ConformanceOptions): Promise<Recording> {
  const { siteUrl, token, now, onVerdict, signal } = options;
  const takenAt = now().toISOString();
  const preparing = new Conversation(siteUrl, token);
  const me = granted(await preparing.read('web/currentuser'));
  const scratch = await makeScratch(preparing, `ProbeListe${now().getTime().toString(36)}`);
  const disguise = disguiseOf(preparing, me, scratch);
  const verdicts: Verdict[] = [];
  try {
    for (const assumption of assumptions) {
      if (signal?.aborted) break;
      const verdict = disguised(await tried(assumption, new Conversation(siteUrl, token), scratch), disguise);
      verdicts.push(verdict);
      onVerdict?.(verdict);
    }
  } finally {
    await removeScratch(preparing, scratch);
  }
  return { format: 1, takenAt, verdicts };
}

async function tried(assumption: Assumption, talk: Conversation, scratch: Scratch): Promise<Verdict> {
  const { id, evidence } = assumption;
  const seen = await assumption.check(talk, scratch).catch((error: unknown) => {
    // An answer nobody expected is a finding about this assumption, a silent site is not.
    if (error instanceof RegisterError && error.name === 'Unavailable') throw error;
    return error instanceof Error ? error.message : String(error);
  });
  return { id, evidence, holds: seen === null, seen, exchanges: talk.exchanges };
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
