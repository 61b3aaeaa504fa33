import type { CatalogueValues, Search, Stored } from '../../register';
import { createSearchBuilder } from '../../register';
import type { Contents } from './contents';
import { noContents } from './contents';
import { IndexKeeper } from './indexKeeper';
import type { Pause } from './indexes';
import { thesaurusOf } from './indexes';
import { similarTo } from './similar';

/** A service of the imported catalogues, as much of it as choosing needs. */
export interface ServiceHit {
  readonly id: number;
  readonly key: string | null;
  readonly name: string;
  readonly type: string | null;
  readonly source: CatalogueValues['source'];
  readonly version: string | null;
  /** Since when the catalogue no longer has it; nobody is advised to take it. */
  readonly withdrawnOn: CatalogueValues['withdrawnOn'];
}

type Service = Stored<'catalogue'>;

/** How many services are taken into the index before others get their turn. */
const atOnce = 500;

/** Who is asked about the catalogue, which may have thousands of entries and stays where the copy is worked on. */
export class ServiceDesk {
  readonly #index = new IndexKeeper<Search>(noContents, indexOfServices, (search) => search);
  #catalogue: readonly Service[] = [];
  #synonyms: Contents['synonyms'] = [];
  #byId: ReadonlyMap<number, Service> | null = null;

  follow(contents: Contents): void {
    if (contents.catalogue === this.#catalogue && contents.synonyms === this.#synonyms) return;
    if (contents.catalogue !== this.#catalogue) this.#byId = null;
    this.#catalogue = contents.catalogue;
    this.#synonyms = contents.synonyms;
    this.#index.follow(contents);
  }

  /** Best first; none while the text is too short to tell. */
  async find(text: string, atMost: number): Promise<readonly ServiceHit[]> {
    if (this.#catalogue.length === 0) return [];
    const ids = similarTo(text, await this.#index.desk(), null, atMost);
    this.#byId ??= new Map(this.#catalogue.map((service) => [service.id, service]));
    return ids.flatMap((id) => this.#byId?.get(id) ?? []).map(serviceHit);
  }

  /** Services with one of these keys, in the order of the catalogue. */
  byKey(keys: readonly string[]): readonly ServiceHit[] {
    const wanted = new Set(keys);
    return this.#catalogue.filter(({ values }) => values.key !== null && wanted.has(values.key)).map(serviceHit);
  }

  all(): readonly ServiceHit[] {
    return this.#catalogue.map(serviceHit);
  }
}

export const serviceHit = ({ id, values }: Service): ServiceHit => ({
  id,
  key: values.key,
  name: values.name ?? '',
  type: values.type,
  source: values.source,
  version: values.version ?? null,
  withdrawnOn: values.withdrawnOn ?? null,
});

async function indexOfServices(contents: Contents, pause: Pause): Promise<Search> {
  const { catalogue } = contents;
  const builder = createSearchBuilder(thesaurusOf(contents));
  for (const [index, { id, values }] of catalogue.entries()) {
    const texts = [
      { field: 'name', weight: 10, text: values.name ?? '' },
      { field: 'key', weight: 6, text: values.key ?? '' },
      { field: 'description', weight: 2, text: values.description ?? '' },
    ];
    builder.add({ id, texts });
    if (index % atOnce === atOnce - 1) await pause();
  }
  return builder.finish();
}
