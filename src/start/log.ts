/** One JSON line per fact, past tense (`reminder.sent`), ids and not names. */
export function log(fact: string, details: Readonly<Record<string, string | number | boolean | null>> = {}): void {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), fact, ...details })}\n`);
}
