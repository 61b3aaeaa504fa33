import { processNumber as numberText } from '../process/number';
import type { ProcessValues } from '../process/schema';
import type { ChangeOptions } from './change';
import { changeOf } from './change';
import type { ImportTarget } from './columns';
import type { KnownProcess } from './directory';
import { importKey } from './key';
import { withStoredName } from './longNames';
import type { Matcher, MatchRule } from './match';
import type { ReadRow, RowContext, RowLink } from './row';
import { line } from './row';
import { withStatus } from './status';
import type { ImportLine, Remark } from './report';
import { remark } from './report';

/** Only what is new, also what has changed, or nothing new at all. */
export type ImportMode = 'add' | 'addAndUpdate' | 'update';

/** What becomes of a row: a new entry, a changed one, one that says so already, one left as it is, or none. */
export type RowEffect = 'new' | 'changed' | 'same' | 'present' | 'refused';

/** One row of the file, ready to be written or refused. */
export interface PlannedRow {
  /** As a person sees it in the file: the first row is 1. */
  readonly row: number;
  readonly effect: RowEffect;
  /** Of a new entry everything, of any other what the row says. */
  readonly values: Partial<ProcessValues>;
  /** Idempotent creation key of a new entry, see `key.ts`; else empty. */
  readonly key: string;
  /** The entry that the row means, and by what it was recognised. */
  readonly entry?: { readonly id: number; readonly etag: string; readonly by: MatchRule };
  /** Of a changed entry: what is written, and what stands there now. */
  readonly changes: Partial<ProcessValues>;
  readonly before: Partial<ProcessValues>;
  /** References to entries that this import will make. */
  readonly links: readonly RowLink[];
  readonly adaptations: readonly ImportLine[];
  readonly refusal?: ImportLine;
}

export interface PlanOptions extends ChangeOptions {
  readonly mode: ImportMode;
  /** Empty cells empty the field. */
  readonly erase: boolean;
  readonly matcher: Matcher;
}

const nothing = { values: {}, changes: {}, before: {}, key: '', links: [], adaptations: [] } as const;

/** Which entry a row is about, before it is clear what the other rows are about. */
export type Decision =
  | { readonly kind: 'new'; readonly key: string; readonly unit: number }
  | { readonly kind: 'match'; readonly process: KnownProcess; readonly by: MatchRule }
  | { readonly kind: 'refused'; readonly refusal: ImportLine };

/** Decides whether a row is a new entry, one that exists, or none. */
export function decide(read: ReadRow, context: RowContext, { matcher, mode }: PlanOptions): Decision {
  const { row, values, name, processNumber } = read;
  const refuse = (found: Remark, target?: ImportTarget): Decision => ({
    kind: 'refused',
    refusal: refusal(found, row, target && columnOf(target, context)),
  });
  const { serviceKeys = null, sourceId = null } = values;
  const unit = values.unit ?? context.unit;
  const match = matcher({ processNumber, sourceId, serviceKeys, unit, name });
  if (match && 'ambiguous' in match) {
    return refuse(remark('ambiguousMatch', { entries: match.ambiguous.slice(0, 5).map(numberText).join(', ') }));
  }
  if (match) return { kind: 'match', ...match };
  if (name === '') return refuse(remark('emptyName'), 'name');
  if (mode === 'update') return refuse(remark('noMatch'));
  if (unit === null) return refuse(remark('noUnit'), 'unit');
  return { kind: 'new', unit, key: importKey({ unit, serviceKeys, sourceId, name }) };
}

/** The row as it will be written, once its references to other rows are sorted out. */
export function planRow(read: ReadRow, decision: Decision, context: RowContext, options: PlanOptions): PlannedRow {
  const { row, values, links, lines } = read;
  switch (decision.kind) {
    case 'refused':
      return { ...nothing, row, effect: 'refused', values, refusal: decision.refusal };
    case 'new': {
      const { key, unit } = decision;
      const taken = withStatus(null, { ...values, unit }, options.editor);
      const status = taken.remarks.map((one) => line(one, row, columnOf('status', context)));
      const adaptations = [...unknownNumber(read, context), ...lines, ...status];
      return { ...nothing, row, effect: 'new', values: taken.values, key, links, adaptations };
    }
    case 'match':
      return planMatch(read, decision, context, options);
  }
}

function unknownNumber({ processNumber, row }: ReadRow, context: RowContext): readonly ImportLine[] {
  if (processNumber === null) return [];
  return [line(remark('unknownNumber', { text: numberText(processNumber) }), row, columnOf('processNumber', context))];
}

function planMatch(
  { row, values: read, name, blank, links, lines }: ReadRow,
  { process, by }: Extract<Decision, { kind: 'match' }>,
  context: RowContext,
  options: PlanOptions,
): PlannedRow {
  const values = withStoredName(read, process.values, name, context.mapping.includes('otherNames'));
  const planned = { ...nothing, row, values, entry: { id: process.id, etag: process.etag, by } };
  if (options.mode === 'add') return { ...planned, effect: 'present' };
  const emptied = options.erase ? blank.filter((field) => !(field in values)) : [];
  const taken = withStatus(process.values, values, options.editor);
  const { changes, before, remarks } = changeOf(process.values, taken.values, emptied, options);
  const ofStatus = taken.remarks.map((one) => line(one, row, columnOf('status', context)));
  const more = [...ofStatus, ...remarks.map(({ field, ...one }) => line(one, row, columnOf(field, context)))];
  const linked = Object.fromEntries(links.map(({ field }) => [field, process.values[field]]));
  const isChanged = Object.keys(changes).length > 0 || links.length > 0;
  return {
    ...planned,
    effect: isChanged ? 'changed' : 'same',
    changes,
    before: { ...before, ...linked },
    links,
    adaptations: [...lines, ...more],
  };
}

export function refusal({ code, facts }: Remark, row: number, column = ''): ImportLine {
  return { effect: code === 'duplicateRow' ? 'duplicate' : 'refused', row, column, code, facts };
}

export function columnOf(target: ImportTarget, { mapping, header }: RowContext): string {
  return header.names[mapping.indexOf(target)] ?? '';
}
