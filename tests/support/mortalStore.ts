/** A register whose user may die at any of its effects, before or after it took place. */
import type { Register } from '../../src/register';
import type { MemoryStore } from './memoryStore';

export class Killed extends Error {}

/** One process that dies at its n-th effect, and does nothing any more after that. */
export class Life {
  #left: number;
  readonly #isAfter: boolean;
  #isDead = false;

  constructor(effects: number, isAfter: boolean) {
    this.#left = effects;
    this.#isAfter = isAfter;
  }

  /** Whether it died on the way. */
  get isOver(): boolean {
    return this.#isDead;
  }

  async effect<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isDead) throw new Killed();
    const isLast = --this.#left <= 0;
    if (isLast && !this.#isAfter) this.#die();
    const result = await work();
    if (isLast) this.#die();
    return result;
  }

  async look<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isDead) throw new Killed();
    return work();
  }

  #die(): never {
    this.#isDead = true;
    throw new Killed();
  }
}

/** The same register through a process of its own; a batch may be cut off between two of its parts. */
export function mortalStore(register: MemoryStore, life: Life): Register {
  const writing = new Set<keyof Register>(['create', 'update']);
  return new Proxy(register, {
    get(target, name: keyof Register) {
      const update: Register['update'] = (list, entry, changes) =>
        life.effect(() => target.update(list, entry, changes));
      if (name === 'updateMany') {
        const many: Register['updateMany'] = async (list, changes) => {
          const results: Awaited<ReturnType<Register['updateMany']>>[number][] = [];
          for (const { id, etag, values } of changes) {
            try {
              results.push({ outcome: 'updated', entry: await update(list, { id, etag }, values) } as never);
            } catch (error) {
              if (error instanceof Killed) throw error;
              results.push({ outcome: 'failed', error: error as Error });
            }
          }
          return results as never;
        };
        return many;
      }
      if (name === 'createMany') {
        const many: Register['createMany'] = async (list, creations) => {
          const results = [];
          for (const creation of creations) {
            results.push(...(await life.effect(() => target.createMany(list, [creation]))));
          }
          return results;
        };
        return many;
      }
      const method = target[name] as (...given: readonly unknown[]) => Promise<unknown>;
      const pass = writing.has(name) ? life.effect.bind(life) : life.look.bind(life);
      return (...given: readonly unknown[]) => pass(() => method.apply(target, [...given]));
    },
  });
}
