export type Level = 'info' | 'warning' | 'error';

/**
 * One JSON line per fact, past tense (`reminder.sent`), ids and not names. The level follows from the fact, so that whoever
 * reports one needs no opinion: what failed is an error, what has to be done again or looked after is a warning.
 */
export function log(fact: string, details: Readonly<Record<string, string | number | boolean | null>> = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level: levelOf(fact), fact, ...details })}\n`);
}

export function levelOf(fact: string): Level {
  if (/(failed|error|forced|crashed)$/i.test(fact)) return 'error';
  return /(unfinished|warning|soon|notAllowed)$/i.test(fact) ? 'warning' : 'info';
}
