import { serveCopy } from '../../../src/tab';
import { createMemoryStore } from '../../support/memoryStore';
import { believableRegister } from '../believableRegister';

/** The worker of the tab over a register in memory; instead of a site, its address names how many entries it has. */
serveCopy((count) => {
  const { processes, units, people } = believableRegister(Number(count));
  return createMemoryStore({ entries: { processes, units }, people });
});
