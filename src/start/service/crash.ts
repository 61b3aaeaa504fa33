import type { Log } from '../../reminder';
import { failureFacts } from '../../reminder';

/** What of the process is needed to end it. */
export interface Ending {
  on(event: 'unhandledRejection' | 'uncaughtException', listener: (error: unknown) => void): unknown;
  exit(code: number): void;
  readonly stderr: { write(text: string): unknown };
}

/**
 * A defect nobody has caught leaves things half done: one line for whoever looks, and a fresh start by whoever runs the
 * service. Of the error go out its kind and the places in the code; its text may hold names.
 */
export function endOnUnexpected(process: Ending, log: Log): void {
  const end = (error: unknown) => {
    log('service.crashed', failureFacts(error));
    const places = error instanceof Error ? (error.stack ?? '').match(/^ +at .*$/gm) : null;
    process.stderr.write(`${(places ?? []).join('\n')}\n`);
    process.exit(1);
  };
  process.on('unhandledRejection', end);
  process.on('uncaughtException', end);
}
