import type { Chat, Day, Language, PersonKey, Stored } from '../../register';
import { languageOf } from '../../text';

type Contact = Stored<'conversations'>;

/** What a round knows about the bot's chats with people, and about the messages that went past them. */
export class DeskChats {
  /** Entries of the chats by id: their owner writes here what it saves. */
  readonly entries: Map<number, Contact>;
  /** Whom the bot reaches; a round takes away who turns out not to be there. */
  readonly reachable: Set<PersonKey>;
  /** Ids of the entries of those whom the bot could reach when the round began. */
  readonly #idOf = new Map<PersonKey, number>();
  readonly #allOf = new Map<PersonKey, number[]>();
  readonly #noticedOn = new Map<PersonKey, Day>();

  constructor(entries: Map<number, Contact>) {
    this.entries = entries;
    for (const { id, values } of entries.values()) {
      const { person, endedOn } = values;
      if (person === null) continue;
      const theirs = this.#allOf.get(person);
      if (theirs) theirs.push(id);
      else this.#allOf.set(person, [id]);
      // The first one, as the messenger takes it.
      if (endedOn === null && !this.#idOf.has(person)) this.#idOf.set(person, id);
    }
    this.reachable = new Set(this.#idOf.keys());
  }

  /** Id of the entry of the chat that messages go to. */
  idOf(person: PersonKey): number | undefined {
    return this.#idOf.get(person);
  }

  /** What the bot knows about its chat with somebody; null for whom it has never met or no longer reaches. */
  with(person: PersonKey): Chat | null {
    const chat = this.reachable.has(person) ? this.#contactOf(person)?.values : undefined;
    if (!chat) return null;
    const noticedOn = this.#noticedOn.get(person) ?? null;
    const isLater = noticedOn !== null && (chat.lastMessageOn === null || chat.lastMessageOn < noticedOn);
    return isLater ? { ...chat, lastMessageOn: noticedOn } : chat;
  }

  all(): ReadonlyMap<PersonKey, Chat> {
    return new Map([...this.reachable].map((person) => [person, this.with(person)!]));
  }

  languageOf(person: PersonKey): Language {
    // Of a chat that has ended, too: its person may be told another way.
    const chat = this.#contactOf(person) ?? this.#everyChatOf(person)[0];
    return languageOf(chat?.values.language ?? undefined);
  }

  /** A notice outside the chat is a message, too: one a person and week, whichever way it goes. */
  noteWritten(person: PersonKey, on: Day | null): void {
    if (on !== null) this.#noticedOn.set(person, on);
  }

  /** Also of a chat that has ended. */
  lastMessageTo(person: PersonKey): Day | null {
    const days = this.#everyChatOf(person).flatMap(({ values }) => values.lastMessageOn ?? []);
    return days.sort().at(-1) ?? null;
  }

  #contactOf(person: PersonKey): Contact | undefined {
    return this.entries.get(this.#idOf.get(person) ?? 0);
  }

  #everyChatOf(person: PersonKey): readonly Contact[] {
    return (this.#allOf.get(person) ?? []).flatMap((id) => this.entries.get(id) ?? []);
  }
}
