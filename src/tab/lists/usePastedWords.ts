import { useState } from 'react';
import type { PlannedWord, Stored } from '../../register';
import { everydayWith } from '../../register';
import { errorText, keep, readKept, useNotices, useRegisterData } from '../shell';
import { useListSession } from './listSession';

interface Pasted {
  /** Makes creating the entries idempotent: what was made before an answer was lost is not made again. */
  readonly key: string;
  readonly text: string;
}

const nothing = (): Pasted => ({ key: crypto.randomUUID(), text: '' });
const longestKey = 255;

/** Words that were pasted; they stay on the device until they are written. */
export function usePastedWords() {
  const { store, words, me } = useListSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const place = `words ${me.key}`;
  const [pasted, set] = useState(() => keptAt(place));
  const [isBusy, setBusy] = useState(false);
  const text = words.keeping.paste;
  const setPasted = (next: string): void => {
    const now = next === '' ? nothing() : { ...pasted, text: next };
    set(now);
    keep(place, next === '' ? null : JSON.stringify(now));
  };
  const takeAll = (entries: readonly Stored<'synonyms'>[]): void => {
    for (const entry of entries) take('synonyms', entry);
  };
  const write = async (plan: readonly PlannedWord[], onDone: () => void): Promise<void> => {
    if (isBusy || plan.length === 0) return;
    setBusy(true);
    try {
      const made = plan.filter(({ entry }) => entry === null);
      const creations = made.map((word) => ({
        key: `${pasted.key} ${word.official}`.slice(0, longestKey),
        values: { title: word.official, everyday: everydayWith(word) },
      }));
      const changes = plan.flatMap((word) =>
        word.entry ? [{ id: word.entry.id, etag: word.entry.etag, values: { everyday: everydayWith(word) } }] : [],
      );
      const created = await store.createMany('synonyms', creations);
      takeAll(created.flatMap((one) => (one.outcome === 'failed' ? [] : [one.entry])));
      const updated = await store.updateMany('synonyms', changes);
      takeAll(updated.flatMap((one) => (one.outcome === 'failed' ? [] : [one.entry])));
      const failed = [...created, ...updated].filter(({ outcome }) => outcome === 'failed').length;
      if (failed > 0) return notify({ text: text.failed(plan.length - failed, failed), kind: 'warning' });
      notify({ text: text.done(plan.length) });
      setPasted('');
      onDone();
    } catch (error) {
      notify({ text: errorText(error, words), kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { pasted: pasted.text, setPasted, isBusy, write };
}

function keptAt(place: string): Pasted {
  const text = readKept(place);
  try {
    return text === null ? nothing() : (JSON.parse(text) as Pasted);
  } catch {
    // Cut off by the browser: nothing of it can be read.
    return nothing();
  }
}
