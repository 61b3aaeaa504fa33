import { useState } from 'react';
import type { FieldValue, Values } from '../../register';
import { changedFields, Conflict, unitProblem } from '../../register';
import { useProblems } from '../capture/useProblems';
import type { Entered, EnteredValues } from '../field';
import { enteredValues } from '../field';
import type { KeptList } from '../shell';
import { errorText, navigate, useNotices, useRegisterData, useUndo } from '../shell';
import type { KeptDraft } from './keptDraft';
import { keepDraft, readDraft } from './keptDraft';
import type { Kept } from './keptList';
import { fieldsOfList, nameOf } from './keptList';
import { useListSession } from './listSession';
import type { KeptOutcome } from './saveKept';
import { saveKept } from './saveKept';

type AnyValues = Readonly<Record<string, FieldValue>>;
export type Clash = Extract<KeptOutcome, { kind: 'clash' }>;

/** The form of one entry; what is entered stays on the device until it is saved or discarded. */
export function useKeptForm(list: KeptList, stored: Kept | null) {
  const { words, me } = useListSession();
  const { units } = useRegisterData();
  const { notify } = useNotices();
  const [busy, setBusy] = useState(false);
  const form = useKeptState(list, stored);
  const { state, problems, values } = form;
  const odd = list === 'units' ? unitProblem(units, stored?.id ?? null, values as unknown as Values<'units'>) : null;
  const write = useWriting(list, form);
  const save = async (): Promise<void> => {
    if (busy || problems.point() || odd) return;
    setBusy(true);
    try {
      await write(stored);
    } catch (error) {
      notify({ text: errorText(error, words), kind: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const isChanged = Object.keys(state.entered).length > 0;
  const mayEdit = stored ? me.may[list].edit : me.may[list].add;
  return { ...form, odd, busy, isChanged, mayEdit, save, discard: () => form.reset(stored) };
}

/** What stands in the form, kept on the device with every key. */
function useKeptState(list: KeptList, stored: Kept | null) {
  const { me } = useListSession();
  const id = stored?.id ?? null;
  const fields = fieldsOfList(list);
  const [state, setState] = useState<KeptDraft>(() => readDraft(me.key, list, id) ?? startOf(stored));
  const [restored, setRestored] = useState(() => readDraft(me.key, list, id) !== null);
  const [clash, setClash] = useState<Clash | null>(null);
  const [revision, setRevision] = useState(0);
  const entered: EnteredValues = { ...state.base, ...state.entered };
  const problems = useProblems(fields, entered, 'draft', state.base);
  const values = { ...state.base, ...enteredValues(fields, entered) } as AnyValues;
  const become = (next: KeptDraft): void => {
    setState(next);
    keepDraft(me.key, list, id, next);
  };
  const enter = (name: string, value: Entered): void =>
    become({ ...state, entered: { ...state.entered, [name]: value } });
  const redraw = (): void => setRevision((count) => count + 1);
  const reset = (entry: Kept | null): void => {
    keepDraft(me.key, list, id, null);
    setState(startOf(entry));
    setRestored(false);
    setClash(null);
    redraw();
    problems.reset();
  };
  const takeTheirs = (name: string): void => {
    const others = Object.entries(state.entered).filter(([one]) => one !== name);
    become({ ...state, entered: Object.fromEntries(others) });
    redraw();
    setClash((now) => now && { ...now, clashes: now.clashes.filter((one) => one !== name) });
  };
  return { state, entered, values, problems, clash, revision, restored, become, enter, reset, takeTheirs, setClash };
}

/** Creates the entry, or saves what changed; a clash with somebody else's change is laid into the form. */
function useWriting(list: KeptList, { state, values, become, reset, setClash }: ReturnType<typeof useKeptState>) {
  const { store, words, me } = useListSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const offerUndo = useOfferUndo(list);
  const create = async (): Promise<void> => {
    const entry = await store.create(list, { key: state.key, values: values as Partial<Values<KeptList>> });
    take(list, entry);
    keepDraft(me.key, list, null, null);
    // An earlier try had gone through unnoticed, and something was typed since: it goes on as a change of that entry.
    const late = changedFields(fieldsOfList(list), entry.values as AnyValues, values);
    const entered = Object.fromEntries(late.map((name) => [name, values[name]]));
    if (late.length > 0) keepDraft(me.key, list, entry.id, { ...startOf(entry), entered });
    else notify({ text: words.keeping.created(nameOf(entry)) });
    navigate(late.length > 0 ? { screen: 'entry', list, id: entry.id } : { screen: 'list', list }, { replace: true });
  };
  const update = async (before: Kept): Promise<void> => {
    const base = { id: before.id, etag: state.etag ?? before.etag, values: state.base };
    const outcome = await saveKept(store, list, fieldsOfList(list), base, values);
    if (outcome.kind === 'clash') {
      become(withClash(list, state, outcome));
      return setClash(outcome);
    }
    take(list, outcome.entry);
    const names = changedFields(fieldsOfList(list), state.base, outcome.entry.values as AnyValues);
    reset(outcome.entry);
    if (names.length > 0) offerUndo(state.base, outcome.entry, names);
  };
  return (stored: Kept | null) => (stored ? update(stored) : create());
}

/** My entries on top of what somebody else has saved meanwhile: saving once more keeps mine. */
function withClash(list: KeptList, state: KeptDraft, { theirs, clashes, values }: Clash): KeptDraft {
  const names = changedFields(fieldsOfList(list), theirs.values as AnyValues, values);
  const mine = names.map((name) => [name, clashes.includes(name) ? state.entered[name] : values[name]] as const);
  return { ...state, base: theirs.values as AnyValues, etag: theirs.etag, entered: Object.fromEntries(mine) };
}

const startOf = (stored: Kept | null): KeptDraft => ({
  key: crypto.randomUUID(),
  base: (stored?.values ?? {}) as AnyValues,
  etag: stored?.etag ?? null,
  entered: {},
});

/** Says that it is saved, and lets the person take it back as long as nobody has saved since. */
function useOfferUndo(list: KeptList) {
  const { store, words } = useListSession();
  const { take } = useRegisterData();
  const { offer } = useUndo();
  return (before: AnyValues, entry: Kept, names: readonly string[]): void => {
    const name = nameOf(entry);
    const earlier = Object.fromEntries(names.map((one) => [one, before[one] ?? null])) as Partial<Values<KeptList>>;
    offer({
      done: words.keeping.saved(name),
      undo: async () => {
        try {
          take(list, await store.update(list, entry, earlier));
          return words.undo.undone(name);
        } catch (error) {
          if (error instanceof Conflict) return words.undo.leftAll(name);
          throw error;
        }
      },
    });
  };
}
