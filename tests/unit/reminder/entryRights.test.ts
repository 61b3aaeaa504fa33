/** What a round does about the rights of preparedness entries, behind our own ports. */
import type { EntryReaders, EntryRights, PreparednessValues, Stored } from '../../../src/register';
import { emptyValues, lists, NotAllowed, Refused, Unavailable } from '../../../src/register';
import type { Messenger, RoundOptions } from '../../../src/reminder';
import { runRound } from '../../../src/reminder';
import { aProcess, stored } from '../../support/builders';
import { createMemoryStore } from '../../support/memoryStore';
import { testLinks } from '../../support/testLinks';

const olga = 'olga.brandt@stadt.example';
const nobodyHears: Messenger = {
  send: async () => ({ state: 'undeliverable', reason: 'gone' }),
  update: async () => ({ state: 'unknown' }),
};

const anEntry = (values: Partial<PreparednessValues>, id = 1): Stored<'preparedness'> =>
  stored(
    id,
    emptyValues(lists.preparedness.fields, { title: 'Auszahlung', process: id, timeCritical: true, ...values }),
  );

/** Rights kept in memory; `fail` may refuse single entries. */
class RightsInMemory implements EntryRights {
  readonly kept: Map<number, EntryReaders>;
  readonly calls: string[] = [];
  fail: (id: number) => Error | null = () => null;

  constructor(kept: readonly (readonly [number, EntryReaders])[] = []) {
    this.kept = new Map(kept);
  }

  async readersOf() {
    return new Map(this.kept);
  }

  async setReaders(_: 'preparedness', id: number, people: readonly string[] | null) {
    this.calls.push(`${id} ${people?.join(' ') ?? 'list'}`);
    const error = this.fail(id);
    if (error) throw error;
    if (people) this.kept.set(id, { people, followsGroups: true });
    else this.kept.delete(id);
  }
}

function roundOver(
  entries: readonly Stored<'preparedness'>[],
  entryRights: EntryRights,
  more: Partial<RoundOptions> = {},
) {
  const processes = entries.map(({ id }) => aProcess({ owner: olga, deputy: null }, id));
  const store = createMemoryStore({ entries: { processes, preparedness: entries } });
  const logged: string[] = [];
  const log = (event: string, facts = {}) => void logged.push(`${event} ${JSON.stringify(facts)}`);
  const report = () =>
    runRound({ store, entryRights, log, messenger: nobodyHears, today: '2026-06-01', links: testLinks, ...more });
  return { report, logged };
}

describe('the rights of preparedness entries', () => {
  it('follow the owners, and cost nothing once they are right', async () => {
    const rights = new RightsInMemory();
    const { report } = roundOver([anEntry({}, 1), anEntry({ timeCritical: false }, 2)], rights);

    expect((await report()).entryRights).toEqual({ changed: 1, waiting: 0, failed: 0 });
    expect((await report()).entryRights).toEqual({ changed: 0, waiting: 0, failed: 0 });

    expect(rights.calls).toEqual([`1 ${olga}`]);
  });

  it('are taken from a former owner before anything is given', async () => {
    const rights = new RightsInMemory([[2, { people: ['former@stadt.example'], followsGroups: true }]]);
    const { report } = roundOver([anEntry({}, 1), anEntry({}, 2)], rights);

    await report();

    expect(rights.calls).toEqual([`2 ${olga}`, `1 ${olga}`]);
  });

  it('are changed at most 200 a round; the rest waits for the next', async () => {
    const rights = new RightsInMemory();
    const entries = Array.from({ length: 230 }, (_, index) => anEntry({}, index + 1));
    const { report } = roundOver(entries, rights);

    expect((await report()).entryRights).toEqual({ changed: 200, waiting: 30, failed: 0 });
    expect((await report()).entryRights).toEqual({ changed: 30, waiting: 0, failed: 0 });
  });

  it('are only counted on paper', async () => {
    const rights = new RightsInMemory();
    const { report } = roundOver([anEntry({})], rights, { dryRun: true });

    expect((await report()).entryRights).toEqual({ changed: 1, waiting: 0, failed: 0 });
    expect(rights.calls).toEqual([]);
  });

  it('of the others are kept when one entry is refused, and the log names no person', async () => {
    const rights = new RightsInMemory();
    rights.fail = (id) => (id === 1 ? new Refused(`the site does not know ${olga}`) : null);
    const { report, logged } = roundOver([anEntry({}, 1), anEntry({}, 2)], rights);

    expect((await report()).entryRights).toEqual({ changed: 1, waiting: 0, failed: 1 });

    expect(logged.join('\n')).toContain('"preparedness":1');
    expect(logged.join('\n')).not.toContain(olga);
  });

  it.each([
    ['may not give rights', new NotAllowed('no'), 'rights.notAllowed'],
    ['gets no answer', new Unavailable('no answer'), 'rights.failed'],
  ])('are not tried entry by entry when the account %s', async (_, error, event) => {
    const rights = new RightsInMemory();
    rights.fail = () => error;
    const { report, logged } = roundOver([anEntry({}, 1), anEntry({}, 2)], rights);

    expect((await report()).entryRights).toEqual({ changed: 0, waiting: 2, failed: 1 });

    expect(rights.calls).toHaveLength(1);
    expect(logged.some((line) => line.startsWith(event))).toBe(true);
  });

  it('are nobody’s business in a round without them', async () => {
    const store = createMemoryStore({ entries: { preparedness: [anEntry({})] } });

    const report = await runRound({ store, messenger: nobodyHears, today: '2026-06-01', links: testLinks });

    expect(report.entryRights).toBeNull();
    expect(store.calls).not.toContain('all preparedness');
  });
});
