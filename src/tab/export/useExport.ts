import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ExportColumn, Language } from '../../register';
import type { ExportFormat } from '../../report';
import { exportFileName, mediaTypes } from '../../report';
import { nameAt } from '../copy';
import { download } from '../import/download';
import type { RegisterData } from '../shell';
import { useRegisterData, useStartPrinting } from '../shell';
import { OfficeContext } from '../shell/office';
import { useExportSession } from './exportSession';
import type { Printer } from './printer';
import { openPrinter } from './printer';

export interface ExportOrder {
  readonly format: ExportFormat;
  readonly language: Language;
  readonly ids: readonly number[];
  readonly columns: readonly ExportColumn[] | null;
  readonly chosen: string | null;
  /** Of a profile: what the file is called after. */
  readonly about?: string;
}

export type ExportState =
  | { readonly stage: 'choosing' }
  | { readonly stage: 'collecting'; readonly done: number; readonly total: number }
  /** `share` is null until the pages are laid out. */
  | { readonly stage: 'writing'; readonly share: number | null; readonly count: number; readonly format: ExportFormat }
  | {
      readonly stage: 'done';
      readonly name: string;
      readonly count: number;
      readonly missing: number;
      readonly again: () => void;
    }
  | { readonly stage: 'failed'; readonly error: unknown };

/** Small enough that what crosses from the worker never holds the page up. */
const entriesAtOnce = 200;

/** One export after another: start, progress, cancel, download. Closing what shows it cancels. */
export function useExport() {
  const session = useExportSession();
  const { copy, today } = session;
  const data = useRegisterData();
  const startPrinting = useStartPrinting();
  const place = placeOf(useContext(OfficeContext)?.siteUrl);
  const [state, setState] = useState<ExportState>({ stage: 'choosing' });
  const running = useRef<{ readonly printer: Printer; isWanted: boolean } | null>(null);

  const cancel = useCallback(() => {
    if (running.current) {
      running.current.isWanted = false;
      running.current.printer.end();
    }
    running.current = null;
    setState({ stage: 'choosing' });
  }, []);
  useEffect(
    () => () => {
      if (running.current) running.current.isWanted = false;
      running.current?.printer.end();
    },
    [],
  );

  const start = useCallback(
    async ({ format, language, ids, columns, chosen, about }: ExportOrder) => {
      const printer = openPrinter(startPrinting, (share) =>
        setState((before) => (before.stage === 'writing' && run.isWanted ? { ...before, share } : before)),
      );
      const run = { printer, isWanted: true };
      running.current = run;
      setState({ stage: 'collecting', done: 0, total: ids.length });
      try {
        let count = 0;
        for (let first = 0; first < ids.length; first += entriesAtOnce) {
          const entries = await copy.entries(ids.slice(first, first + entriesAtOnce));
          if (!run.isWanted) return;
          printer.take(entries);
          count += entries.length;
          setState({ stage: 'collecting', done: Math.min(ids.length, first + entriesAtOnce), total: ids.length });
        }
        setState({ stage: 'writing', share: null, count, format });
        const facts = { format, language, today, columns, chosen, place, isProfile: about !== undefined };
        const bytes = await printer.write({ ...facts, ...registerFacts(data) });
        if (!run.isWanted) return;
        const name = exportFileName(format, language, today, about);
        const again = () => download(name, bytes, mediaTypes[format]);
        again();
        setState({ stage: 'done', name, count, missing: ids.length - count, again });
      } catch (error) {
        if (run.isWanted) setState({ stage: 'failed', error });
      } finally {
        printer.end();
        if (running.current === run) running.current = null;
      }
    },
    [copy, data, place, startPrinting, today],
  );
  return { state, start, cancel };
}

/** What entries refer to, and what stands around them. */
function registerFacts({ units, resources, table, people, settings }: RegisterData) {
  return {
    units,
    resources,
    settings,
    processNames: Array.from(table.ids, (id, row) => ({ id, name: nameAt(table, row) })),
    personNames: Object.fromEntries([...people].map(([key, { name }]) => [key, name])),
  };
}

/** The address of the site without its scheme says whose register it is. */
const placeOf = (siteUrl: string | undefined): string => siteUrl?.replace(/^https?:\/\//, '') ?? '';
