/** Lets whoever shares the thread have a turn; resolves when it is ours again. */
export type Breath = () => Promise<void>;

/** Asked often, it takes a breath when the last one lies longer than a drawn frame back; without a breath it never waits. */
export type Pace = () => Promise<void> | undefined;

const turnMilliseconds = 10;

export function paceOf(breath: Breath | undefined): Pace {
  if (!breath) return () => undefined;
  let last = performance.now();
  return () => {
    if (performance.now() - last < turnMilliseconds) return undefined;
    return breath().then(() => void (last = performance.now()));
  };
}
