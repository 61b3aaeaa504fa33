import { openDatabase } from '../service/database';

/** What arrived outside the chat, for the person to read. */
export interface ReceivedNotice {
  readonly id: number;
  readonly channel: 'activityFeed' | 'mail';
  readonly sentAt: string;
  readonly title: string;
  readonly text: string;
  /** Where a line of the feed leads; a mail has its links in its text. */
  readonly url: string | null;
}

export interface NoticeStorage {
  /** The latest first. */
  of(upn: string): readonly ReceivedNotice[];
  add(upn: string, notice: Omit<ReceivedNotice, 'id'>): void;
  close(): void;
}

const table = `
  CREATE TABLE IF NOT EXISTS notices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    upn TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('activityFeed', 'mail')),
    sentAt TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT
  ) STRICT;
`;

/** Opens the file or makes it. */
export function openNotices(file: string): NoticeStorage {
  const database = openDatabase(file, table);
  const columns = 'channel, sentAt, title, text, url';
  return {
    of: (upn) =>
      database
        .prepare(`SELECT id, ${columns} FROM notices WHERE upn = ? ORDER BY id DESC`)
        .all([upn.toLowerCase()]) as ReceivedNotice[],
    // libsql takes a lone null for named parameters: values always go as one array.
    add: (upn, { channel, sentAt, title, text, url }) =>
      void database
        .prepare(`INSERT INTO notices (upn, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
        .run([upn.toLowerCase(), channel, sentAt, title, text, url]),
    close: () => database.close(),
  };
}
