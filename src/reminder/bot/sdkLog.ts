import type { ILogger } from '@microsoft/teams.common';
import type { Log } from '../log';

/**
 * The SDK's own log, thinned out: its debug lines carry whole messages, its error objects carry tokens. Only the first
 * words of warnings and errors pass.
 */
export function sdkLog(log: Log): ILogger {
  const tell = (event: string) => (first: unknown, second?: unknown) => {
    const reason = [first, second].flatMap((part) =>
      typeof part === 'string' ? part : part instanceof Error ? part.message : [],
    );
    log(event, { reason: reason.join(' ').slice(0, 300) });
  };
  const silent = () => undefined;
  const logger: ILogger = {
    error: tell('bot.sdkError'),
    warn: tell('bot.sdkWarning'),
    info: silent,
    debug: silent,
    trace: silent,
    log: silent,
    child: () => logger,
  };
  return logger;
}
