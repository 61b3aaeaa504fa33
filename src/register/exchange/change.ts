import type { Day } from '../calendar';
import type { ProcessFieldName, ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import { foreignEdit } from '../process/seal';
import { sameValue } from '../schema/difference';
import { emptyValue } from '../schema/empty';
import type { FieldValue, PersonKey } from '../schema/field';
import { isEmpty } from '../schema/validate';
import { cleanLine, cleanText } from './clean';
import { isRenamed } from './match';
import { isUndone, withoutUndone } from './origin';
import type { Remark } from './report';
import { remark } from './report';

/** Who imports, for the seal: an edit by somebody who doesn't answer for an entry marks it. */
export interface Editor {
  readonly key: PersonKey;
  readonly groups: readonly string[];
}

export interface RowChange {
  /** What is written; empty when the entry already says so. */
  readonly changes: Partial<ProcessValues>;
  /** The same fields as they are now: what an undoing puts back. */
  readonly before: Partial<ProcessValues>;
  readonly remarks: readonly (Remark & { readonly field: ProcessFieldName })[];
}

export interface ChangeOptions {
  readonly editor?: Editor;
  /** Null where nobody asks for it, as when only new entries are added. */
  readonly today: Day | null;
}

/** What a row changes in an entry: only fields it names, only where they differ; a rename keeps the former name. */
export function changeOf(
  current: ProcessValues,
  read: Partial<ProcessValues>,
  erased: readonly ProcessFieldName[],
  { editor, today }: ChangeOptions,
): RowChange {
  const remarks: (Remark & { field: ProcessFieldName })[] = [];
  const changes: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(read) as [ProcessFieldName, FieldValue][]) {
    if (!isSaid(current[name], value, name)) changes[name] = value;
  }
  for (const name of erased) {
    if (isEmpty(current[name])) continue;
    if (isNeeded(name, current)) remarks.push({ ...remark('neededByRelease'), field: name });
    else changes[name] = emptyValue(processFields[name]);
  }
  if (isUndone(current)) Object.assign(changes, revived(current));
  if (typeof changes['name'] === 'string') Object.assign(changes, formerName(current, changes['name'], changes));
  const isTouched = Object.keys(changes).length > 0;
  if (isTouched && editor && today) Object.assign(changes, unlessSame(current, foreignEdit(current, editor, today)));
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, current[name as ProcessFieldName]]));
  return { changes: changes as Partial<ProcessValues>, before: before as Partial<ProcessValues>, remarks };
}

const revived = ({ origin }: ProcessValues): Partial<ProcessValues> => ({
  status: 'draft',
  origin: withoutUndone(origin ?? ''),
  retirementReason: null,
});

function isNeeded(name: ProcessFieldName, { status }: ProcessValues): boolean {
  const { required } = processFields[name];
  const isBinding = status !== 'draft' && status !== 'retired';
  return required === 'draft' || (required === 'release' && isBinding);
}

/** Texts also count as the same when the cell only lost what cleaning takes away. */
function isSaid(current: FieldValue, value: FieldValue, name: ProcessFieldName): boolean {
  if (sameValue(current, value)) return true;
  if (typeof current !== 'string' || typeof value !== 'string') return false;
  const { kind } = processFields[name];
  if (kind === 'text') return cleanLine(current) === value;
  return kind === 'longText' && cleanText(current) === value;
}

/** The former name joins the other names; the oldest lines give way where there is no room. */
function formerName(
  current: ProcessValues,
  name: string,
  changes: Readonly<Record<string, FieldValue>>,
): { readonly otherNames?: string } {
  if (!current.name || !isRenamed(current.name, name)) return {};
  const said = (changes['otherNames'] as string | null | undefined) ?? current.otherNames;
  const lines = (said ?? '').split('\n').filter(Boolean);
  if (lines.includes(current.name)) return {};
  const all = [...lines, current.name];
  while (all.length > 1 && all.join('\n').length > processFields.otherNames.maximum) all.shift();
  return { otherNames: all.join('\n') };
}

function unlessSame(current: ProcessValues, added: Partial<ProcessValues>): Partial<ProcessValues> {
  const differing = Object.entries(added).filter(([name, value]) => current[name as ProcessFieldName] !== value);
  return Object.fromEntries(differing) as Partial<ProcessValues>;
}
