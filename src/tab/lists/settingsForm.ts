import type { ProcessSection, RegisterSettings } from '../../register';
import { processSectionNames, settingNames, settingText, teamIn } from '../../register';

/** What stands in the form: numbers as they were typed. */
export interface SettingsForm {
  readonly introduction: string;
  readonly hidden: readonly ProcessSection[];
  readonly weights: Readonly<Record<ProcessSection, string>>;
  readonly team: string;
}

export const formOf = (settings: RegisterSettings): SettingsForm => ({
  introduction: settings.introduction,
  hidden: settings.hiddenSections,
  weights: Object.fromEntries(
    processSectionNames.map((name) => [name, String(settings.sectionWeights[name])]),
  ) as SettingsForm['weights'],
  team: settings.processTeam.join('\n'),
});

export interface SettingsProblems {
  readonly weights: readonly ProcessSection[];
  readonly noWeight: boolean;
  /** The first name that is none. */
  readonly team: string | null;
}

const heaviest = 1_000;

export function problemsIn({ hidden, weights, team }: SettingsForm): SettingsProblems {
  const shown = processSectionNames.filter((name) => !hidden.includes(name));
  return {
    weights: processSectionNames.filter((name) => weightOf(weights[name]) === null),
    noWeight: shown.every((name) => weightOf(weights[name]) === 0),
    team: teamIn(team).find((name) => !/^[^@\s]+@[^@\s]+$/u.test(name)) ?? null,
  };
}

export const isSound = (problems: SettingsProblems): boolean =>
  problems.weights.length === 0 && !problems.noWeight && problems.team === null;

/** Null when it is no weight. */
export function weightOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const weight = Number(text);
  return text !== '' && weight >= 0 && weight <= heaviest ? weight : null;
}

/** The rows to write, by their titles: those whose value differs from what counts now. */
export function rowsToWrite(form: SettingsForm, now: RegisterSettings): readonly { title: string; value: string }[] {
  const weights = Object.fromEntries(
    processSectionNames.map((name) => [name, weightOf(form.weights[name]) ?? 0]),
  ) as RegisterSettings['sectionWeights'];
  const before = formOf(now);
  const rows: { title: string; value: string }[] = [];
  if (form.introduction !== before.introduction)
    rows.push({ title: settingNames.introduction, value: form.introduction.trim() });
  if (form.hidden.join() !== before.hidden.join())
    rows.push({ title: settingNames.hiddenSections, value: settingText('hiddenSections', form.hidden) });
  if (processSectionNames.some((name) => weights[name] !== now.sectionWeights[name]))
    rows.push({ title: settingNames.sectionWeights, value: settingText('sectionWeights', weights) });
  if (teamIn(form.team).join() !== now.processTeam.join())
    rows.push({ title: settingNames.processTeam, value: teamIn(form.team).join('\n') });
  return rows;
}
