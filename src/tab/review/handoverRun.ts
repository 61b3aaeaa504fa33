import type { HandoverPlan, RegisterStore } from '../../register';

export interface HandoverOutcome {
  /** Writes that did not get through; planning again continues with them. */
  readonly failed: number;
  readonly stopped: boolean;
}

/** Writes what a plan says, in its order; each write is guarded or keyed, so that a second run continues the first. */
export async function runHandover(
  store: RegisterStore,
  { withdraw, open, change }: HandoverPlan,
  onProgress: (done: number, total: number) => void,
  signal: { readonly aborted: boolean },
): Promise<HandoverOutcome> {
  const total = withdraw.length + open.length + change.length;
  const from = (before: number) => ({ onProgress: (done: number) => onProgress(before + done, total), signal });
  const back = await store.updateMany(
    'reviews',
    withdraw.map(({ request: { id, etag }, changes }) => ({ id, etag, values: changes })),
    from(0),
  );
  // Nobody new is asked about an entry whose earlier request could not be taken back: two people would be asked.
  const kept = new Set(
    withdraw.filter((_step, at) => back[at]?.outcome !== 'updated').map((s) => s.request.values.process),
  );
  const asks = open.filter(({ process }) => !kept.has(process));
  const asked = await store.createMany('reviews', asks, from(withdraw.length));
  const changed = await store.updateMany(
    'processes',
    change.map(({ process: { id, etag }, changes }) => ({ id, etag, values: changes })),
    from(withdraw.length + open.length),
  );
  const done = [...back, ...asked, ...changed].filter(({ outcome }) => outcome !== 'failed').length;
  return { failed: total - done, stopped: signal.aborted };
}
