import { useCallback, useRef, useState } from 'react';
import type { ImportTexts, Texts } from '../../text';
import { errorText } from '../shell';
import { useImportSession } from './importSession';
import type { OpenedFile } from './openFile';
import { openFile, withHeaderRow } from './openFile';
import type { ImportKeeper } from './keeper';
import { keptChoices } from './usePlan';

export type FileState =
  | { readonly stage: 'none' }
  | { readonly stage: 'reading'; readonly name: string }
  | { readonly stage: 'refused'; readonly name: string; readonly reason: string }
  | { readonly stage: 'open'; readonly file: OpenedFile; readonly kept: Awaited<ReturnType<typeof keptChoices>> };

/** The file of the screen. Choosing another one while the first is still being read forgets the first. */
export function useOpenFile(keeper: ImportKeeper) {
  const { words } = useImportSession();
  const [state, setState] = useState<FileState>({ stage: 'none' });
  const latest = useRef(0);

  const open = useCallback(
    async (source: File, sheetName?: string) => {
      const turn = ++latest.current;
      setState({ stage: 'reading', name: source.name });
      const next = await read(source, sheetName, words, keeper);
      if (turn === latest.current) setState(next);
    },
    [words, keeper],
  );
  const setHeaderRow = useCallback(
    async (file: OpenedFile, index: number) => {
      const moved = withHeaderRow(file, index);
      setState({ stage: 'open', file: moved, kept: await keptChoices(moved, keeper) });
    },
    [keeper],
  );
  const close = useCallback(() => {
    latest.current++;
    setState({ stage: 'none' });
  }, []);
  return { state, open, setHeaderRow, close };
}

/** Never rejects: a defect is shown as what it is, beside the file it happened with. */
async function read(
  source: File,
  sheetName: string | undefined,
  words: Texts & ImportTexts,
  keeper: ImportKeeper,
): Promise<FileState> {
  const refused = (reason: string): FileState => ({ stage: 'refused', name: source.name, reason });
  try {
    const opening = await openFile(source, sheetName);
    if ('opened' in opening) {
      return { stage: 'open', file: opening.opened, kept: await keptChoices(opening.opened, keeper) };
    }
    if ('gone' in opening) return refused(words.importing.fileGone);
    return refused(words.importing.unreadable[opening.unreadable.code](opening.unreadable));
  } catch (error) {
    return refused(errorText(error, words));
  }
}
