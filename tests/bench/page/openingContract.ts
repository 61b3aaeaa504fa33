/** What the benchmark reads from the page that opens the whole tab; milliseconds count from the moment at which all code is there. */
export interface OpeningWatch {
  /** The first rows are drawn; null before. */
  readonly firstRows: number | null;
  /** As many rows as the register has are in the list; null before. */
  readonly usable: number | null;
  /** The longest time for which the page could not answer (Long Tasks API, from 50 ms on); 0 when there was none. */
  readonly longestTask: number;
}

declare global {
  interface Window {
    readonly opening?: OpeningWatch;
    /** Milliseconds to fetch and parse all pages one after the other, beginning with this address. */
    fetchRaw(address: string, person: string): Promise<number>;
    /** Milliseconds to read the stored columns and draw plain rows out of them. */
    openRaw(): Promise<number>;
  }
}
