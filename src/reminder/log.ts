/** One fact in the past tense (`card.sent`) with ids, never names or texts; the service writes it as a JSON line. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean | null>>) => void;
