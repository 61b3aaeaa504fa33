import type { SPFI } from '@pnp/sp';
import type {
  Day,
  EntrySurroundings,
  Finding,
  FoundColumn,
  FoundEntry,
  Inspection,
  ListFacts,
  ListKey,
  Progress,
  Unchecked,
} from '../../register';
import {
  columnFindings,
  entryFindings,
  finding,
  listKeys,
  lists,
  rightsFindings,
  schemaVersion as wantedVersion,
  sortFindings,
} from '../../register';
import { isForFew, isKeptToOwn, versionsKept } from '../provision/lists';
import { columnsOf, versionSetting } from '../provision/schema';
import { shownColumns } from '../provision/views';
import { foundColumns } from './columnRows';
import { gonePeople, peopleNamed, releasers } from './directory';
import { readEntries } from './entryRows';
import { limitFindings } from './limits';
import { foundRights, groupFindings } from './rightsRows';
import type { ListRow } from './rows';
import type { SiteFacts } from './siteFacts';
import { goOn, readList, readSite } from './siteFacts';

/** SharePoint advises at most so many entries with rights of their own in a list (DOC). */
const advisedScopes = 5_000;

/** Compares a site with the schema and its entries with the rules. */
export async function inspect(client: SPFI, today: Day, progress: Progress): Promise<Inspection> {
  const run = new Run(client, await readSite(client), progress);
  for (const key of listKeys) await run.list(key);
  return run.finish(today);
}

class Run {
  readonly #client: SPFI;
  readonly #site: SiteFacts;
  readonly #progress: Progress;
  readonly #findings: Finding[];
  readonly #unchecked: Unchecked[] = [];
  readonly #entries = new Map<ListKey, readonly FoundEntry[]>();
  #done = 0;

  constructor(client: SPFI, site: SiteFacts, progress: Progress) {
    this.#client = client;
    this.#site = site;
    this.#progress = progress;
    this.#findings = [...groupFindings(site)];
    if (site.roles === null) this.#unchecked.push({ part: 'rights', list: null });
  }

  /** Columns, view, rights, size and entries of one list. */
  async list(key: ListKey): Promise<void> {
    goOn(this.#progress);
    const row = this.#site.lists.get(key);
    if (row) await this.#standing(key, row);
    else if (this.#isHidden(key)) this.#unchecked.push({ part: 'list', list: key });
    else this.#findings.push(finding('listMissing', key));
    this.#step();
  }

  async finish(today: Day): Promise<Inspection> {
    const around = await this.#surroundings(today);
    for (const [key, entries] of this.#entries) this.#findings.push(...entryFindings(key, entries, around));
    this.#step();
    const schemaVersion = this.#notedVersion();
    return {
      findings: sortFindings([...this.#versionFindings(schemaVersion), ...this.#findings]),
      unchecked: this.#unchecked,
      entries: Object.fromEntries([...this.#entries].map(([key, entries]) => [key, entries.length])),
      schemaVersion,
    };
  }

  async #standing(key: ListKey, row: ListRow): Promise<void> {
    const facts: ListFacts = lists[key];
    const { fields, view, rights } = await readList(this.#client, row);
    const columns = foundColumns(columnsOf(facts), fields, (target) => this.#idOf(target));
    this.#findings.push(
      ...columnFindings(key, columnsOf(facts), columns, row.ItemCount),
      ...(isSameOrder(view, shownColumns(facts)) ? [] : [finding('viewAltered', key)]),
      ...settingFindings(key, facts, row),
      ...limitFindings(key, row.ItemCount, fields),
    );
    if (rights && this.#site.roles)
      this.#findings.push(...rightsFindings(key, facts, foundRights(row, rights, this.#site)));
    else if (this.#site.roles) this.#unchecked.push({ part: 'listRights', list: key });
    if (facts.kind === 'library') this.#unchecked.push({ part: 'entries', list: key });
    else await this.#read(key, row, columns);
  }

  async #read(key: ListKey, row: ListRow, columns: readonly FoundColumn[]): Promise<void> {
    const users = new Map(this.#site.users.map((user) => [user.Id, user]));
    const { entries, ownRights } = await readEntries(this.#client, key, row, columns, users, this.#progress);
    this.#entries.set(key, entries);
    this.#findings.push(...ownRightsFindings(key, ownRights));
  }

  async #surroundings(today: Day): Promise<EntrySurroundings> {
    const gone = await gonePeople(this.#client, peopleNamed(this.#entries), this.#progress);
    if (gone === null) this.#unchecked.push({ part: 'directory', list: null });
    const mayRelease = await releasers(this.#client, this.#site);
    if (mayRelease === null) this.#unchecked.push({ part: 'members', list: null });
    const ends = (this.#entries.get('units') ?? []).flatMap(({ id, values }) =>
      typeof values['validTo'] === 'string' ? [[id, values['validTo'] as Day] as const] : [],
    );
    const ids = [...this.#entries].map(([key, entries]) => [key, new Set(entries.map(({ id }) => id))] as const);
    return { today, ids: Object.fromEntries(ids), unitEnds: new Map(ends), gone: gone ?? new Set(), mayRelease };
  }

  /** A list that this person may not read looks as if it were missing; only a site administrator sees everything. */
  #isHidden(key: ListKey): boolean {
    return this.#site.roles === null && Object.values(lists[key].rights).includes('none');
  }

  #idOf(target: string): string | undefined {
    return this.#site.lists.get(target as ListKey)?.Id;
  }

  #notedVersion(): number | null {
    const noted = this.#entries.get('settings')?.find(({ values }) => values['title'] === versionSetting);
    const version = Number(noted?.values['value'] ?? NaN);
    return Number.isInteger(version) ? version : null;
  }

  #versionFindings(found: number | null): readonly Finding[] {
    if (!this.#entries.has('settings')) return [];
    if (found === null) return [finding('schemaUnnoted', null, { facts: { wanted: wantedVersion } })];
    if (found === wantedVersion) return [];
    const code = found < wantedVersion ? 'schemaOlder' : 'schemaNewer';
    return [finding(code, null, { facts: { found, wanted: wantedVersion } })];
  }

  #step(): void {
    this.#done += 1;
    this.#progress.onProgress?.(this.#done, listKeys.length + 1);
  }
}

/** Where the service keeps the rights of single entries, having some is as it should be. */
function ownRightsFindings(key: ListKey, ids: readonly number[]): readonly Finding[] {
  const isKept = Object.values(lists[key].rights).includes('keepRights');
  const count = ids.length;
  return [
    isKept || count === 0 ? [] : finding('entryHasOwnRights', key, { entries: ids }),
    count > advisedScopes ? finding('tooManyScopes', key, { facts: { count, limit: advisedScopes } }) : [],
  ].flat();
}

/** Settings of a list that set-up gives it. */
function settingFindings(key: ListKey, facts: ListFacts, row: ListRow): readonly Finding[] {
  const { EnableVersioning, MajorVersionLimit, NoCrawl } = row;
  const isShort = EnableVersioning && MajorVersionLimit < versionsKept;
  return [
    EnableVersioning ? [] : finding('versionsNotKept', key),
    isShort ? finding('tooFewVersions', key, { facts: { count: MajorVersionLimit, wanted: versionsKept } }) : [],
    isForFew(facts) && !NoCrawl ? finding('searchable', key) : [],
    facts.isPersonal && !isKeptToOwn(row) ? finding('notKeptToOwn', key) : [],
  ].flat();
}

const isSameOrder = (found: readonly string[], wanted: readonly string[]): boolean =>
  found.length === wanted.length && wanted.every((name, index) => name === found[index]);
