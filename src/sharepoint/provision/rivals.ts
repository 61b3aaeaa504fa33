import { Conflict, Refused } from '../../register';

const attempts = 3;

/**
 * Makes something with a unique name, or finds it when another administrator is setting up the same site at the same moment and was
 * faster. A refusal for any other reason is thrown.
 */
export async function madeOrFound<Thing>(
  make: () => Promise<Thing>,
  find: () => Promise<Thing | undefined>,
): Promise<Thing> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Conflict)) throw error;
      const found = await find();
      if (found !== undefined) return found;
      // «Save Conflict» answers whoever changes the schema at the same moment (pnpjs#2646): nothing was made, ask again.
      if (error instanceof Refused || attempt === attempts) throw error;
    }
  }
}
