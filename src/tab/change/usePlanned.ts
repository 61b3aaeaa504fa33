import { useRef, useState } from 'react';
import type { ReorganisationDraft, Stored } from '../../register';
import { Conflict, plannedReorganisationsIn, plannedReorganisationText } from '../../register';
import { errorText, useNotices, useRegisterData, useUndo } from '../shell';
import { useChangeSession } from './changeSession';

type Row = Stored<'settings'>;

/** Reorganisations that wait for their day, kept among the settings: the whole team sees them. */
export function usePlanned(rows: readonly Row[]) {
  const { store, words } = useChangeSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const { offer } = useUndo();
  const [known, setKnown] = useState(rows);
  const said = words.reorganisation;

  // An undo may come long after the drawing it was offered in.
  const latest = useRef(known);
  const put = (row: Row): void => {
    latest.current = [...latest.current.filter(({ id }) => id !== row.id), row];
    setKnown(latest.current);
    take('settings', row);
  };

  async function write(key: string, draft: ReorganisationDraft | null): Promise<Row> {
    const value = plannedReorganisationText(draft);
    const there = latest.current.find(({ values }) => values.title === key);
    const row = there ?? (await store.create('settings', { key, values: { title: key, value } }));
    // Kept by an earlier try whose answer was lost.
    const written = row.values.value === value ? row : await store.update('settings', row, { value });
    put(written);
    return written;
  }

  /** Null when somebody else has changed it, or it can't be written; the person is told, and sees what stands there now. */
  async function tried(key: string, draft: ReorganisationDraft | null): Promise<Row | null> {
    try {
      return await write(key, draft);
    } catch (error) {
      notify({ text: error instanceof Conflict ? said.plannedElsewhere : errorText(error, words), kind: 'error' });
      const fresh = await store.all('settings').catch(() => latest.current);
      for (const row of fresh.filter(({ values }) => values.title === key)) put(row);
      return null;
    }
  }

  /** Keeps or gives up, with the way back to what stood there before. */
  async function change(
    key: string,
    draft: ReorganisationDraft | null,
    done: string,
    onUndone?: () => void,
  ): Promise<boolean> {
    const before = drafts.find((one) => one.key === key) ?? null;
    const written = await tried(key, draft);
    if (!written) return false;
    const undo = async () => {
      put(await store.update('settings', written, { value: plannedReorganisationText(before) }));
      onUndone?.();
      return before ? said.plannedAgain : said.plannedNoMore;
    };
    offer({ done, undo });
    return true;
  }

  const drafts = plannedReorganisationsIn(known);
  return {
    drafts,
    keep: (draft: ReorganisationDraft, done: string, onUndone: () => void) => change(draft.key, draft, done, onUndone),
    giveUp: (key: string, done: string) => change(key, null, done),
    /** The row that keeps it; null where it is not kept. */
    rowOf: (key: string): Row | null =>
      drafts.some((one) => one.key === key) ? (known.find(({ values }) => values.title === key) ?? null) : null,
  };
}

export type Planned = ReturnType<typeof usePlanned>;
