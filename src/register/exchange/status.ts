import { choosableStatuses } from '../process/release';
import type { ProcessValues } from '../process/schema';
import { processFields } from '../process/schema';
import { validate } from '../schema/validate';
import type { Editor } from './change';
import type { Remark } from './report';
import { remark } from './report';

/** What a row says, with a status only where the entry may have it. */
export interface WithStatus {
  readonly values: Partial<ProcessValues>;
  readonly remarks: readonly Remark[];
}

const nobody: Editor = { key: '', groups: [] };

/**
 * A status comes from this register's own exports alone, see `proposeMapping`. It is taken where the person could set it in the
 * form and nothing is missing that it needs; the process team also brings retired entries back as such. `current` is null for
 * a new entry, which is a draft otherwise.
 */
export function withStatus(
  current: ProcessValues | null,
  { status, ...others }: Partial<ProcessValues>,
  editor: Editor = nobody,
): WithStatus {
  if (status == null) return { values: others, remarks: [] };
  const isSame = current?.status === status;
  const isTeamsNew = current === null && editor.groups.includes('team');
  const may = isSame || isTeamsNew || choosableStatuses(current?.status ?? null, editor).includes(status);
  const needsAll = !isSame && status !== 'draft' && status !== 'retired';
  const isComplete = !needsAll || validate(processFields, { ...current, ...others, status }, 'release').length === 0;
  if (may && isComplete) return { values: { ...others, status }, remarks: [] };
  return { values: others, remarks: [remark('statusStays')] };
}
