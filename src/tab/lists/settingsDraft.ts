import type { PersonKey } from '../../register';
import { keep, readKept } from '../shell';
import type { SettingsForm } from './settingsForm';
import { isSamePart, settingsParts } from './settingsForm';

/** What somebody has changed in the settings and not saved yet. */
export interface SettingsDraft {
  /** As the changed parts were when they were first changed. */
  readonly begun: SettingsForm;
  /** The parts that were changed; the others follow what others save. */
  readonly changed: Partial<SettingsForm>;
}

const placeOf = (person: PersonKey): string => `settings ${person}`;

/** What this device keeps of an earlier visit. */
export function readSettingsDraft(person: PersonKey, now: SettingsForm): SettingsDraft | null {
  const text = readKept(placeOf(person));
  try {
    const draft = text === null ? null : (JSON.parse(text) as SettingsDraft);
    return draft && isLike(draft.begun, now) && isLike({ ...now, ...draft.changed }, now) ? draft : null;
  } catch {
    // Cut off by the browser: nothing of it can be read.
    return null;
  }
}

/** Null forgets it. */
export const keepSettingsDraft = (person: PersonKey, draft: SettingsDraft | null): void =>
  keep(placeOf(person), draft === null ? null : JSON.stringify(draft));

/** What the form began from: for parts that nobody has changed here, what holds now. */
export function begunOf(draft: SettingsDraft | null, now: SettingsForm): SettingsForm {
  const names = settingsParts.filter((name) => draft !== null && name in draft.changed);
  return { ...now, ...Object.fromEntries(names.map((name) => [name, draft?.begun[name]])) };
}

/** The parts of a form that say something else than another form. */
export const partsThatDiffer = (form: SettingsForm, other: SettingsForm): Partial<SettingsForm> =>
  Object.fromEntries(settingsParts.filter((name) => !isSamePart(name, form, other)).map((name) => [name, form[name]]));

/** A draft from before an update of the tab may lack what the form asks for today. */
const isLike = (draft: SettingsForm, now: SettingsForm): boolean =>
  settingsParts.every((name) => {
    const [mine, today] = [draft[name], now[name]];
    if (typeof today !== 'object' || Array.isArray(today)) return typeof mine === typeof today;
    return typeof mine === 'object' && Object.keys(today).every((key) => key in mine);
  });
