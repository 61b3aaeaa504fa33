/** A click as it came in, kept until its answer is written. Everything but `directoryId` came from the client. */
export interface KeptClick {
  /** Made by the inbox; sorts by the time of keeping. */
  readonly id: string;
  /** Who clicked: what the verified token vouches for. */
  readonly directoryId: string;
  readonly verb: string;
  /** The button's data and what was typed into the card. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The message that the card stands in, and its chat. */
  readonly activity: string | null;
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly locale: string | null;
}

/**
 * Where clicks lie while SharePoint is slow or down. What `keep` has answered survives the end of the process; several
 * processes may share one inbox, because writing an answer twice changes nothing.
 */
export interface Inbox {
  keep(click: Omit<KeptClick, 'id'>): Promise<KeptClick>;
  /** Oldest first. */
  pending(): Promise<readonly KeptClick[]>;
  /** Its answer is written, or will never be. Removing it again is harmless. */
  remove(id: string): Promise<void>;
}

/** An inbox that lives as long as the process: for whoever starts a bot only to send with. */
export function inboxInMemory(): Inbox {
  const clicks = new Map<string, KeptClick>();
  let kept = 0;
  return {
    async keep(click) {
      const id = String(++kept).padStart(12, '0');
      clicks.set(id, { ...click, id });
      return { ...click, id };
    },
    pending: async () => [...clicks.values()],
    remove: async (id) => void clicks.delete(id),
  };
}
