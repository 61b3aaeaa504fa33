import { useCallback, useEffect, useRef, useState } from 'react';
import type { Administration, Day, Finding, Inspection, Progress, RepairResult } from '../../register';
import { countFindings, NotAllowed } from '../../register';
import type { Office } from '../shell';
import { administrationWords } from '../../text';
import { errorText, useNotices, useOffice, useSession } from '../shell';

/** Address of the page in SharePoint that shows an entry. */
export type EntryPage = Administration['entryPage'];

/** How far the check has come; a repair looks again when it is done. */
export type Check =
  | { readonly state: 'idle' | 'cancelled' }
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly repairs: boolean }
  | { readonly state: 'done'; readonly inspection: Inspection; readonly entryPage: EntryPage }
  | { readonly state: 'failed'; readonly error: unknown };

export interface Checking {
  readonly check: Check;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly repair: (findings: readonly Finding[]) => void;
}

/** The check of the register: one at a time, cancelled when the screen goes. */
export function useCheck(): Checking {
  const office = useOffice();
  const { me, today } = useSession();
  // Only site administrators can see rights, and only with a sign-in that could change them.
  const purpose = me.administrator ? 'manage' : 'use';
  const [check, setCheck] = useState<Check>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  const tell = useTelling();
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (findings: readonly Finding[]) => {
      const control = new AbortController();
      running.current?.abort();
      running.current = control;
      const show = (next: Check) => {
        if (running.current === control && !control.signal.aborted) setCheck(next);
      };
      const onProgress = (done: number, total: number) =>
        show({ state: 'running', done, total, repairs: findings.length > 0 });
      onProgress(0, 1);
      try {
        const progress = { signal: control.signal, onProgress };
        const results = findings.length > 0 ? await (await office.open(purpose)).repair(findings, progress) : [];
        const seen = await lookAs(purpose, today, progress, office.open);
        show({ state: 'done', ...seen });
        if (!control.signal.aborted) tell(seen.inspection, results);
      } catch (error) {
        show({ state: 'failed', error });
      }
    },
    [office, purpose, today, tell],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setCheck({ state: 'cancelled' });
  }, []);
  return { check, start: () => void run([]), cancel, repair: (findings) => void run(findings) };
}

type Seen = Pick<Extract<Check, { state: 'done' }>, 'inspection' | 'entryPage'>;

/** Who doesn't give the app the right to manage still gets everything checked that can be seen without it. */
async function lookAs(purpose: 'use' | 'manage', today: Day, progress: Progress, open: Office['open']): Promise<Seen> {
  try {
    const administration = await open(purpose);
    const inspection = await administration.inspect(today, progress);
    return { inspection, entryPage: (list, id) => administration.entryPage(list, id) };
  } catch (error) {
    if (purpose === 'use' || !(error instanceof NotAllowed)) throw error;
    return lookAs('use', today, progress, open);
  }
}

/** Says what came out, for those who don't see it. */
function useTelling(): (inspection: Inspection, results: readonly RepairResult[]) => void {
  const { language, words: texts } = useSession();
  const { announce, notify } = useNotices();
  return useCallback(
    ({ findings }, results) => {
      const words = administrationWords(language);
      const { error, warning, hint } = countFindings(findings);
      announce(findings.length === 0 ? words.nothingFound : words.found(error, warning, hint));
      const failed = results.flatMap((one) => (one.outcome === 'failed' ? [one.error] : []));
      const done = results.length - failed.length;
      const left = results.reduce((sum, one) => sum + (one.outcome === 'done' ? one.left : 0), 0);
      if (failed[0]) {
        const isRight = failed[0].name === 'NotAllowed';
        const text = isRight ? words.mayNotRepair : words.repairFailed(errorText(failed[0], texts));
        notify({ kind: 'error', text });
      } else if (done > 0) {
        notify({ text: [words.repaired(done), ...(left > 0 ? [words.left(left)] : [])].join(' ') });
      }
    },
    [language, texts, announce, notify],
  );
}
