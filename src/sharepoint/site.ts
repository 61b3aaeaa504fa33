import type { SPFI } from '@pnp/sp';
import type { ListKey, Refused, Stored } from '../register';
import type { TokenSource } from './connection';
import { connect } from './connection';
import { entriesOf } from './entries';
import { joinedOf } from './joined';
import type { Item } from './pages';
import { SitePeople } from './people';
import type { Clock } from './selection';
import { Selections } from './selection';
import type { Place } from './siteLists';
import { SiteLists } from './siteLists';

/** Everything that reading and writing share: one connection, and what is known of the site so far. */
export class Site {
  readonly client: SPFI;
  readonly joined: ReturnType<typeof joinedOf>;
  readonly lists: SiteLists;
  readonly people: SitePeople;
  readonly #selections: Selections;

  constructor(siteUrl: string, token: TokenSource, clock: Clock) {
    this.client = connect(siteUrl, token);
    this.joined = joinedOf(this.client);
    this.lists = new SiteLists(this.client);
    this.people = new SitePeople(this.client);
    this.#selections = new Selections(this.client, clock);
  }

  /** Reads from a list wherever it is, and asks only for columns that it has. */
  read<Answer>(
    list: ListKey,
    read: (place: Place, properties: readonly string[]) => Promise<Answer>,
    failure?: Refused,
  ): Promise<Answer> {
    return this.lists.reach(list, (place) =>
      this.#selections.read(list, place, (properties) => read(place, properties), failure),
    );
  }

  /** What a first reading of a list asks for; `read` takes its failure. */
  properties(list: ListKey): readonly string[] {
    return this.#selections.of(list);
  }

  entries<Key extends ListKey>(list: Key, items: readonly Item[]): Promise<readonly Stored<Key>[]> {
    return entriesOf(list, items, this.people, this.lists.place(list));
  }
}
