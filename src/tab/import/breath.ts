/** Lets the page draw and hear keys before the next piece of work. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const turnMilliseconds = 12;

/** Drives a generator in turns shorter than a drawn frame; null when it is no longer wanted. */
export async function inTurns<Step, Result>(
  steps: Generator<Step, Result>,
  { onStep, isWanted }: { readonly onStep: (step: Step) => void; readonly isWanted: () => boolean },
): Promise<Result | null> {
  for (;;) {
    const end = performance.now() + turnMilliseconds;
    let last: Step | undefined;
    while (performance.now() < end) {
      const next = steps.next();
      if (next.done) return next.value;
      last = next.value;
    }
    if (last !== undefined) onStep(last);
    await breath();
    if (!isWanted()) return null;
  }
}
