/** An administration in memory, for tests of the screens that use it: a fake behind our own port. */
import type { ReactElement } from 'react';
import type {
  Administration,
  Finding,
  Inspection,
  RepairResult,
  SetUpOptions,
  SetUpProgress,
  SetUpState,
} from '../../src/register';
import { listKeys, Unavailable } from '../../src/register';
import type { Office } from '../../src/tab/shell/office';
import { OfficeContext } from '../../src/tab/shell/office';

export interface FakeAdministration extends Administration {
  /** What the next looks will find, the last for ever. */
  finds(...inspections: readonly (Partial<Inspection> | Error)[]): void;
  /** Holds every check and set-up between its steps until the answer is called. */
  hold(): () => void;
  /** The next set-up or repair fails like this. */
  fail(error: Error | null): void;
  readonly repaired: readonly Finding[];
  readonly setUps: readonly SetUpOptions[];
  state: SetUpState;
}

export function fakeAdministration(): FakeAdministration {
  const repaired: Finding[] = [];
  const setUps: SetUpOptions[] = [];
  let looks: readonly (Partial<Inspection> | Error)[] = [{}];
  let gate: Promise<void> = Promise.resolve();
  let failure: Error | null = null;
  return {
    repaired,
    setUps,
    state: { standing: [], schemaVersion: null },
    finds: (...inspections) => {
      looks = inspections;
    },
    hold: () => {
      let open: () => void = () => undefined;
      gate = new Promise((resolve) => (open = resolve));
      return open;
    },
    fail: (error) => {
      failure = error;
    },
    async inspect(_today, { signal, onProgress } = {}) {
      onProgress?.(1, 2);
      await gate;
      if (signal?.aborted) throw new Unavailable('cancelled');
      const [look = {}, ...later] = looks;
      if (later.length > 0) looks = later;
      if (look instanceof Error) throw look;
      return { findings: [], unchecked: [], entries: { processes: 3 }, schemaVersion: 3, ...look };
    },
    async repair(findings) {
      repaired.push(...findings);
      const outcome = (finding: Finding): RepairResult =>
        failure ? { finding, outcome: 'failed', error: failure } : { finding, outcome: 'done', left: 0 };
      return findings.map(outcome);
    },
    async setUpState() {
      return this.state;
    },
    async setUp(options, onProgress, signal) {
      setUps.push(options);
      if (failure) throw failure;
      for (const [done, list] of listKeys.entries()) {
        if (signal?.aborted) return { steps: done, complete: false };
        onProgress({ list, done, total: listKeys.length } satisfies SetUpProgress);
        await gate;
      }
      return { steps: 99, complete: true };
    },
    groupPages: async () => [{ group: 'team', url: 'https://city.example/groups/7' }],
    entryPage: (list, id) => `https://city.example/${list}/${id}`,
  };
}

/** A screen with an office around it. */
export function inOffice(screen: ReactElement, administration: Administration, office: Partial<Office> = {}) {
  const around: Office = {
    open: async () => administration,
    siteUrl: 'https://city.example/sites/register',
    reopen: () => undefined,
    ...office,
  };
  return <OfficeContext value={around}>{screen}</OfficeContext>;
}
