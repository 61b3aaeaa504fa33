import type { Directory, PastedLine, PersonKey, ProcessValues } from '../../../register';
import { foldedName, lists, processNameOf, readPastedList, splitName } from '../../../register';
import type { Entered, EnteredValues } from '../../field';
import { enteredProblems, enteredValues, isNothing } from '../../field';
import type { Draft, Kept } from '../draft';
import { isDraft, read, remove, write } from '../draftStorage';
import { hold, withOthers } from '../otherWindows';
import { linkableKey } from '../services';
import type { Outgoing } from '../sending';

const { name, unit, owner, summary } = lists.processes.fields;
export const lineFields = { name, unit, owner, summary };
export type LineField = keyof typeof lineFields;

/** A service of the catalogue that a line was said to be. */
export interface Service {
  readonly key: string | null;
  readonly name: string;
  readonly type: string | null;
}

/** One process of the list. `key` makes saving it twice create it once. */
export interface MeetingLine {
  readonly key: string;
  readonly entered: EnteredValues;
  readonly service: Service | null;
  /** Services and names that the person said no to. */
  readonly declined: readonly string[];
  /** Stays in the list and is not saved. */
  readonly leftOut: boolean;
  /** The name was longer than a title can be: the whole of it stands in the description. */
  readonly shortened?: boolean;
}

export interface MeetingDraft extends Draft {
  /** What is typed and no line yet. */
  readonly text: string;
  readonly lines: readonly MeetingLine[];
  /** All of it was picked from the catalogue a moment ago, and nothing typed. */
  readonly isPrepared?: boolean;
}

const storageName = (person: PersonKey): string => `process-register meeting ${person}`;
const storage = (): Storage => window.localStorage;

const isMeeting = (value: unknown): value is MeetingDraft =>
  isDraft(value) && 'lines' in value && Array.isArray(value.lines) && 'text' in value;

/** `held` takes down the lines that this window knows: only those may `keepMeeting` leave out. */
export function startMeeting(person: PersonKey, lastUnit: number | null, held = new Set<string>()): MeetingDraft {
  const stored = read(storage, storageName(person), isMeeting);
  const draft = stored ?? { savedAt: '', entered: { unit: lastUnit }, text: '', lines: [] };
  hold(draft.lines, held);
  return draft;
}

/** Keeps the lines of other windows, too. An empty list needs no keeping. */
export function keepMeeting(person: PersonKey, draft: MeetingDraft, held = new Set<string>()): Kept {
  const stored = read(storage, storageName(person), isMeeting)?.lines ?? [];
  const lines = withOthers(draft.lines, stored, held);
  const joint: MeetingDraft = { ...draft, lines };
  if (lines.length > 0 || draft.text !== '') return write(storage, storageName(person), joint);
  remove(storage, storageName(person));
  return 'kept';
}

/** The processes of a pasted text as lines; who and what it names is looked up, and kept as it stands when unknown. */
export function linesOf(text: string, directory: Directory): readonly MeetingLine[] {
  const isKnown = (found: object | string): boolean => typeof found === 'object';
  const read = readPastedList(text, {
    isUnit: (one) => isKnown(directory.entry('units', one)),
    isPerson: (one) => one.includes('@') || isKnown(directory.person(one)),
  });
  return read.map((line) => lineOf(line, directory));
}

function lineOf(line: PastedLine, directory: Directory): MeetingLine {
  const { name: short, rest } = splitName(line.name);
  const shortened = rest !== '';
  const entered = {
    name: short,
    unit: foundOr(line.unit, directory.entry('units', line.unit)),
    owner: foundOr(line.owner, directory.person(line.owner)),
    summary: [shortened && line.name, line.summary].filter(Boolean).join('\n') || null,
  };
  return { key: crypto.randomUUID(), entered, service: null, declined: [], leftOut: false, shortened };
}

function foundOr(typed: string, found: ReturnType<Directory['entry'] | Directory['person']>): Entered {
  if (typed === '') return null;
  return typeof found === 'object' && 'key' in found ? found.key : { typed };
}

/** What a line says, with the unit of the whole list where it names none. */
export const enteredIn = ({ entered }: MeetingLine, common: Entered | undefined): EnteredValues =>
  isNothing(entered.unit) ? { ...entered, unit: common } : entered;

export const problemsIn = (line: MeetingLine, common: Entered | undefined) =>
  enteredProblems(lineFields, enteredIn(line, common), 'draft');

export function outgoingOf(line: MeetingLine, common: Entered | undefined): Outgoing {
  const values = enteredValues(lineFields, enteredIn(line, common)) as Partial<ProcessValues>;
  const { service } = line;
  const known = service ? { serviceKeys: linkableKey(service), serviceType: service.type?.slice(0, 30) ?? null } : {};
  return { key: line.key, values: { ...values, ...known } };
}

/** Lines for services picked from the catalogue, for one unit, behind what the list holds already. */
export function withServices(draft: MeetingDraft, services: readonly Service[], unit: Entered): MeetingDraft {
  const lines = services.map((service) => ({
    key: crypto.randomUUID(),
    entered: { name: processNameOf(service.name), unit, owner: null, summary: null },
    service: { key: service.key, name: service.name, type: service.type },
    declined: [],
    leftOut: false,
  }));
  const isPrepared = draft.lines.length === 0 && draft.text === '';
  return { ...draft, lines: [...draft.lines, ...lines], savedAt: new Date().toISOString(), isPrepared };
}

export const nameIn = ({ entered }: MeetingLine): string =>
  typeof entered['name'] === 'string' ? entered['name'] : '';

/** For each line the number of an earlier one of the same name and unit, or null. */
export function twinsIn(lines: readonly MeetingLine[]): readonly (number | null)[] {
  const first = new Map<string, number>();
  return lines.map((line, index) => {
    const form = `${foldedName(nameIn(line))} ${JSON.stringify(line.entered['unit'] ?? null)}`;
    const before = first.get(form);
    if (before === undefined && !line.leftOut) first.set(form, index);
    return before === undefined || line.leftOut ? null : before + 1;
  });
}
