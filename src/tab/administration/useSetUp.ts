import { useCallback, useEffect, useRef, useState } from 'react';
import type { Group, SetUpOptions, SetUpProgress, SetUpState } from '../../register';
import { useNotices, useOffice, useSession } from '../shell';
import { administrationWords } from '../../text';

/** How far the set-up has come. */
export type SettingUp =
  | { readonly phase: 'looking' }
  | { readonly phase: 'ready'; readonly stopped: 'cancelled' | null; readonly error: unknown }
  | { readonly phase: 'working'; readonly progress: SetUpProgress; readonly cancelling: boolean }
  | { readonly phase: 'done'; readonly groups: readonly { readonly group: Group; readonly url: string }[] };

export interface SetUpRun {
  readonly now: SettingUp;
  /** What stands already; null until the site has been asked. */
  readonly state: SetUpState | null;
  readonly start: (options: SetUpOptions) => void;
  readonly cancel: () => void;
}

const beginning: SetUpProgress = { list: null, done: 0, total: 1 };

/** The set-up of a site. Looks first what stands, so that a cut run is continued even after the page was closed. */
export function useSetUp(): SetUpRun {
  const office = useOffice();
  const { me, language } = useSession();
  const { announce } = useNotices();
  const [now, setNow] = useState<SettingUp>({ phase: 'looking' });
  const [state, setState] = useState<SetUpState | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Asks the site what stands, and shows why the last run ended, if one did. */
  const look = useCallback(
    (stopped: 'cancelled' | null = null, failure: unknown = null): Promise<void> =>
      office
        .open('use')
        .then((administration) => administration.setUpState())
        .then(
          (found) => {
            setState(found);
            setNow({ phase: 'ready', stopped, error: failure });
          },
          (error: unknown) => setNow({ phase: 'ready', stopped, error: failure ?? error }),
        ),
    [office],
  );
  useEffect(() => {
    if (me.administrator) void look();
  }, [me.administrator, look]);

  const run = async (options: SetUpOptions): Promise<void> => {
    const control = new AbortController();
    running.current = control;
    setNow({ phase: 'working', progress: beginning, cancelling: false });
    const onProgress = (progress: SetUpProgress) =>
      setNow({ phase: 'working', progress, cancelling: control.signal.aborted });
    try {
      const administration = await office.open('manage');
      const { complete } = await administration.setUp(options, onProgress, control.signal);
      if (!complete) return await look('cancelled');
      setNow({ phase: 'done', groups: await administration.groupPages() });
      announce(administrationWords(language).setUp.done);
    } catch (error) {
      await look(null, error);
    }
  };
  const cancel = () => {
    running.current?.abort();
    setNow((before) => (before.phase === 'working' ? { ...before, cancelling: true } : before));
  };
  return { now, state, start: (options) => void run(options), cancel };
}
