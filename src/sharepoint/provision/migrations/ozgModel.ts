import { Conflict } from '../../../register';
import type { Stored } from '../../../register';
import type { Migration, MigratingSite } from './migration';

/** The highest level of the older model; what lies above can only come from the newer one. */
const highestOfModel11 = 4;
const attempts = 3;

/** Until version 2 a level of maturity could be entered without its model, and 0 to 4 mean different things in the two. */
export const ozgModel: Migration = {
  number: 3,
  purpose: 'names model 2.0 beside OZG levels from 5 to 7, which only this model has',
  run: async (site) => {
    const entries = (await site.store.all('processes')).filter(isWithoutModel);
    for (const entry of entries) {
      if (site.signal?.aborted) return;
      await nameModel(site, entry);
    }
    if (entries.length > 0) site.log.add('changed', 'value', `Processes.OzgModel ${entries.length}`);
  },
};

const isWithoutModel = ({ values }: Stored<'processes'>): boolean =>
  values.ozgModel === null && (values.ozgMaturity ?? 0) > highestOfModel11;

/** Somebody may be editing the entry: what they have saved stays, and is looked at again. */
async function nameModel({ store }: MigratingSite, entry: Stored<'processes'>): Promise<void> {
  let current = entry;
  for (let attempt = 1; isWithoutModel(current); attempt++) {
    try {
      current = await store.update('processes', current, { ozgModel: 'model20' });
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === attempts) throw error;
      current = await store.one('processes', current.id);
    }
  }
}
