import type { ILogger } from '@microsoft/teams.common';
import { failureFacts } from '../failureFacts';
import type { Log } from '../log';

/**
 * The SDK's own log, thinned out: its debug lines carry whole messages, its errors carry tokens and names. Of warnings and
 * errors the kind passes, and the SDK's own words where something stands beside them; a text alone may be anybody's.
 */
export function sdkLog(log: Log): ILogger {
  const tell = (event: string) => (first: unknown, second?: unknown) => {
    const about = typeof first === 'string' && second !== undefined ? first : null;
    log(event, { about, ...failureFacts(first instanceof Error ? first : second) });
  };
  const silent = () => undefined;
  const logger: ILogger = {
    error: tell('bot.sdkError'),
    // A warning that is nothing but a text would be a line that says nothing.
    warn: (first: unknown, second?: unknown) =>
      second === undefined && !(first instanceof Error) ? undefined : tell('bot.sdkWarning')(first, second),
    info: silent,
    debug: silent,
    trace: silent,
    log: silent,
    child: () => logger,
  };
  return logger;
}
