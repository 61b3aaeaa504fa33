import type { RegisterStore, Stored } from '../../register';
import { Conflict, readServiceGroups, serviceGroupsSetting, serviceGroupsText, withGroup } from '../../register';

/** Somebody else may assign another group at the same time: both stay, and more than a few in a row are no accident. */
const attempts = 4;

const emptyRow = {
  key: `setting ${serviceGroupsSetting}`,
  values: { title: serviceGroupsSetting, value: serviceGroupsText({}) },
};

/** Assigns a group to a unit, to none when `unit` is null; whatever others have assigned meanwhile stays. */
export async function saveGroup(
  store: Pick<RegisterStore, 'all' | 'create' | 'update'>,
  group: string,
  unit: number | null,
): Promise<Stored<'settings'>> {
  let clash: unknown;
  for (let left = attempts; left > 0; left -= 1) {
    const rows = await store.all('settings');
    const row = rows.find(({ values }) => values.title === serviceGroupsSetting);
    try {
      // Made with a key: when somebody else makes it at the same time, it is theirs that comes back, and ours is put in.
      const there = row ?? (await store.create('settings', emptyRow));
      const value = serviceGroupsText(withGroup(readServiceGroups(there.values.value), group, unit));
      return await store.update('settings', there, { value });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      clash = error;
    }
  }
  throw clash;
}
