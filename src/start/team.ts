import type { PersonKey, RegisterStore } from '../register';
import { processTeamSetting } from '../register';

/** Tells the reminders who the process team is, their last resort; who is named already stays. */
export async function nameTeam(store: RegisterStore, people: readonly PersonKey[]): Promise<void> {
  const values = { title: processTeamSetting, value: people.join('\n') };
  await store.create('settings', { key: processTeamSetting, values });
}
