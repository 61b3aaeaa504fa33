import type { ExportCell, ExportColumn, Field, FieldKind } from '../register';
import {
  exportCsv,
  exportHeader,
  exportRow,
  isExportFigure,
  jsonEntry,
  jsonFile,
  processFieldNames,
  processFields,
} from '../register';
import type { Breath } from '../spreadsheet';
import { writeWorkbook } from '../spreadsheet';
import { exportTexts } from '../text';
import type { ExportRequest } from './request';

export interface ExportPace {
  /** Lets whoever shares the thread have a turn. */
  readonly breath?: Breath;
  /** Hears the share that is written, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked between two pieces; an aborted export rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** The bytes of the file. The parts that write workbooks and pages are fetched when they are needed. */
export async function exportFile(request: ExportRequest, pace: ExportPace = {}): Promise<Uint8Array> {
  switch (request.format) {
    case 'xlsx':
      return workbook(request, pace);
    case 'csv': {
      const { language } = request;
      const rows = await inSlices(request, pace, exportRow(sourcesOf(request), language, ...columnsOf(request)));
      return new TextEncoder().encode(exportCsv({ header: headerOf(request), rows }, language));
    }
    case 'json': {
      const write = jsonEntry(sourcesOf(request), ...columnsOf(request));
      const entries = await inSlices(request, pace, (process) => JSON.stringify(write(process)));
      return new TextEncoder().encode(jsonFile(entries, request.today));
    }
    case 'pdf':
      return (await import('./pdf/write')).writeReport(request, pace);
  }
}

async function workbook(request: ExportRequest, pace: ExportPace): Promise<Uint8Array> {
  const { language } = request;
  const rows = await inSlices(request, pace, exportRow(sourcesOf(request), language, ...columnsOf(request)));
  const name = exportTexts(language).exporting.sheet;
  const widths = [numberWidth, ...columnsOf(request)[0].map(widthOf)];
  return writeWorkbook([{ name, rows: [headerOf(request), ...rows], widths }], async () => {
    pace.signal?.throwIfAborted();
    await pace.breath?.();
  });
}

const columnsOf = ({ columns, today, settings }: ExportRequest) =>
  [columns ?? processFieldNames, { today, settings }] as const;

const headerOf = (request: ExportRequest): readonly string[] => exportHeader(request.language, columnsOf(request)[0]);

const sourcesOf = ({ units, resources, processNames }: ExportRequest) => ({
  units,
  resources,
  processes: processNames.map(({ id, name }) => ({ id, values: { name } })),
});

const processesAtOnce = 40;

async function inSlices<Written extends string | readonly ExportCell[]>(
  { processes }: ExportRequest,
  { breath, onProgress, signal }: ExportPace,
  write: (process: ExportRequest['processes'][number]) => Written,
): Promise<readonly Written[]> {
  const written: Written[] = [];
  for (const [index, process] of processes.entries()) {
    if (index % processesAtOnce === 0) {
      signal?.throwIfAborted();
      onProgress?.(index / processes.length);
      await breath?.();
    }
    written.push(write(process));
  }
  return written;
}

const numberWidth = 12;
const widths: Readonly<Record<FieldKind, number>> = {
  text: 32,
  longText: 48,
  choice: 22,
  choices: 30,
  number: 12,
  date: 12,
  person: 30,
  reference: 32,
  references: 36,
  yesNo: 10,
};

function widthOf(name: ExportColumn): number {
  if (isExportFigure(name)) return widths.choice;
  const field: Field = processFields[name];
  return widths[field.kind];
}
