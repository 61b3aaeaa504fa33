import type { Progress, RegisterStore } from '../../register';
import { Unavailable } from '../../register';
import type { BackupItem } from './content';
import { keyOf } from './content';

/**
 * Settings are known by their titles and nobody refers to their ids: what the set-up has written already takes the value of
 * the backup, the others are made.
 */
export async function restoreSettings(
  store: RegisterStore,
  items: readonly BackupItem[],
  tag: string,
  signal: Progress['signal'],
): Promise<void> {
  const present = await store.all('settings');
  for (const item of items) {
    if (signal?.aborted) throw new Unavailable('cancelled');
    const values = item.values as (typeof present)[number]['values'];
    const known = present.find((entry) => entry.values.title === values.title);
    if (!known) await store.create('settings', { key: keyOf(item, tag), values });
    else if (known.values.value !== values.value) await store.update('settings', known, values);
  }
}
