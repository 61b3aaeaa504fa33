import type { HandoverLine, PersonKey, Stored, UnitValues } from '../../register';
import { handoverLines, kindOf } from '../../register';
import type { ProcessTable, RegisterCopy } from '../copy';
import { codeAt } from '../copy';

/** One entry of somebody who leaves, and who has declined it last. */
export interface Line extends HandoverLine {
  readonly declined: { readonly by: PersonKey; readonly why: string } | null;
}

export interface Handover {
  readonly lines: readonly Line[];
  /** Every request about these entries. */
  readonly requests: readonly Stored<'reviews'>[];
}

/** Everything of somebody who leaves, with proposals from the same units. */
export async function readHandover(
  copy: RegisterCopy,
  table: ProcessTable,
  units: ReadonlyMap<number, UnitValues>,
  person: PersonKey,
): Promise<Handover> {
  const rows = [...table.ids.keys()];
  const isTheirs = (row: number) => codeAt(table.owner, row) === person || codeAt(table.deputy, row) === person;
  const around = new Set(rows.filter(isTheirs).map((row) => codeAt(table.unit, row)));
  const wanted = rows.filter((row) => isTheirs(row) || around.has(codeAt(table.unit, row)));
  const processes = await copy.entries(wanted.map((row) => table.ids[row]!));
  const theirs = processes.filter(({ values }) => values.owner === person || values.deputy === person);
  const requests = (await Promise.all(theirs.map(({ id }) => copy.reviewsOf(id)))).flat();
  const lines = handoverLines(person, processes, requests, units);
  return { requests, lines: lines.map((line) => ({ ...line, declined: declinedLast(line.process.id, requests) })) };
}

function declinedLast(process: number, requests: readonly Stored<'reviews'>[]): Line['declined'] {
  const asked = requests.filter(({ values }) => values.process === process && kindOf(values) === 'handover');
  const last = asked.sort((left, right) => left.id - right.id).at(-1)?.values;
  if (last?.state !== 'answered' || last.outcome !== 'declined' || last.answeredBy === null) return null;
  return { by: last.answeredBy, why: last.comment ?? '' };
}
