import { openDatabase } from '../service/database';

/** A message of a conversation. `content` is what the chat shows. */
export interface Message {
  readonly id: string;
  readonly author: 'bot' | 'person';
  readonly sentAt: string;
  readonly changedAt: string | null;
  readonly content: MessageContent;
}

export interface MessageContent {
  readonly text: string | null;
  readonly card: Readonly<Record<string, unknown>> | null;
}

export interface Conversation {
  readonly id: string;
  readonly upn: string;
}

/** Conversations and messages, in one SQLite file; what was answered is on disk. */
export interface Storage {
  conversation(id: string): Conversation | null;
  conversationOf(upn: string): Conversation | null;
  addConversation(conversation: Conversation): void;
  messages(conversation: string): readonly Message[];
  message(conversation: string, id: string): Message | null;
  addMessage(conversation: string, message: Omit<Message, 'changedAt'>): void;
  /** False when there is no such message. */
  changeMessage(conversation: string, id: string, content: MessageContent, changedAt: string): boolean;
  deleteMessage(conversation: string, id: string): boolean;
  /** Whether the person has removed the app. */
  hasRemoved(upn: string): boolean;
  setRemoved(upn: string, isRemoved: boolean): void;
  close(): void;
}

interface Row {
  readonly id: string;
  readonly author: 'bot' | 'person';
  readonly sentAt: string;
  readonly changedAt: string | null;
  readonly content: string;
}

const tables = `
  CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, upn TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS messages (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL REFERENCES conversations (id),
    id TEXT NOT NULL,
    author TEXT NOT NULL CHECK (author IN ('bot', 'person')),
    sentAt TEXT NOT NULL,
    changedAt TEXT,
    content TEXT NOT NULL,
    UNIQUE (conversation, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS removals (upn TEXT PRIMARY KEY) STRICT;
`;

/** Opens the file or makes it. */
export function openStorage(file: string): Storage {
  const database = openDatabase(file, tables);
  // libsql takes a lone null for named parameters: values always go as one array.
  const all = <Result>(sql: string, ...values: (string | null)[]) => database.prepare(sql).all(values) as Result[];
  const run = (sql: string, ...values: (string | null)[]) => database.prepare(sql).run(values).changes > 0;
  const columns = 'id, author, sentAt, changedAt, content';
  return {
    conversation: (id) => all<Conversation>('SELECT id, upn FROM conversations WHERE id = ?', id)[0] ?? null,
    conversationOf: (upn) => all<Conversation>('SELECT id, upn FROM conversations WHERE upn = ?', upn)[0] ?? null,
    addConversation: ({ id, upn }) => void run('INSERT INTO conversations (id, upn) VALUES (?, ?)', id, upn),
    messages: (conversation) =>
      all<Row>(`SELECT ${columns} FROM messages WHERE conversation = ? ORDER BY position`, conversation).map(fromRow),
    message: (conversation, id) =>
      all<Row>(`SELECT ${columns} FROM messages WHERE conversation = ? AND id = ?`, conversation, id).map(fromRow)[0] ??
      null,
    addMessage: (conversation, { id, author, sentAt, content }) =>
      void run(
        'INSERT INTO messages (conversation, id, author, sentAt, content) VALUES (?, ?, ?, ?, ?)',
        conversation,
        id,
        author,
        sentAt,
        JSON.stringify(content),
      ),
    changeMessage: (conversation, id, content, changedAt) =>
      run(
        'UPDATE messages SET content = ?, changedAt = ? WHERE conversation = ? AND id = ?',
        JSON.stringify(content),
        changedAt,
        conversation,
        id,
      ),
    deleteMessage: (conversation, id) =>
      run('DELETE FROM messages WHERE conversation = ? AND id = ?', conversation, id),
    hasRemoved: (upn) => all('SELECT upn FROM removals WHERE upn = ?', upn.toLowerCase()).length > 0,
    setRemoved: (upn, isRemoved) =>
      void run(
        isRemoved ? 'INSERT OR IGNORE INTO removals (upn) VALUES (?)' : 'DELETE FROM removals WHERE upn = ?',
        upn.toLowerCase(),
      ),
    close: () => database.close(),
  };
}

function fromRow(row: Row): Message {
  return { ...row, content: JSON.parse(row.content) as MessageContent };
}
