/**
 * A site as the program set it up at an earlier schema version, with entries in it. The columns are kept as they were sent then
 * (version1.json): built from today's schema, an old site would grow young with every change.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SPFI } from '@pnp/sp';
import type { LocalSharePoint } from '../../../src/sharepoint-local';
import { clientOf } from '../localSharePoint';

type LevelName = 'none' | 'read' | 'capture' | 'edit';
interface EarlierList {
  readonly label: string;
  readonly rights: Readonly<Record<string, LevelName>>;
  readonly columns: readonly string[];
}

const version1 = JSON.parse(readFileSync(join(__dirname, 'version1.json'), 'utf8')) as Record<string, EarlierList>;
/** What version 2 added. */
const askedOn =
  '<Field Type="DateTime" Name="AskedOn" StaticName="AskedOn" DisplayName="Zuletzt gefragt am" Description="" Required="FALSE" Format="DateOnly" FriendlyDisplayFormat="Disabled" />';

const groupNames: Readonly<Record<string, string>> = {
  readers: 'Prozessregister Lesende',
  contributors: 'Prozessregister Erfassende',
  team: 'Prozessteam',
  crisis: 'Krisenstab',
  service: 'Prozessregister Dienst',
};
const levelNames = { capture: 'Prozessregister Entwurf', edit: 'Prozessregister Bearbeiten' };
const readLevel = 1073741826;
/** «Read» is 138612833; 2 lets add, 4 lets edit. */
const lowBits = { capture: 138612833 | 2, edit: 138612833 | 6 };

/** Sets an empty site up as version 1 or 2 did, as its administrator, and enters what `entries` says. */
export async function buildEarlierSite(site: LocalSharePoint, administrator: string, version: 1 | 2): Promise<void> {
  const sp = clientOf(site.siteUrl, administrator);
  const levels: Record<string, number> = { read: readLevel };
  for (const level of ['capture', 'edit'] as const) {
    const made = await sp.web.roleDefinitions.add(levelNames[level], '', 200, { High: 176, Low: lowBits[level] });
    levels[level] = (made.data as { Id: number }).Id;
  }
  const groups: Record<string, number> = {};
  for (const [name, Title] of Object.entries(groupNames)) {
    groups[name] = ((await sp.web.siteGroups.add({ Title })) as unknown as { Id: number }).Id;
    await sp.web.roleAssignments.add(groups[name], readLevel);
  }
  const ids: Record<string, string> = {};
  for (const name of Object.keys(version1)) {
    ids[name] = (await sp.web.lists.add(name, '', 100, false, { EnableVersioning: true })).Id;
  }
  for (const [name, list] of Object.entries(version1)) {
    const more = version === 2 && name === 'Reviews' ? [askedOn] : [];
    await buildList(sp, ids[name]!, { ...list, columns: [...list.columns, ...more] }, ids);
    for (const [group, level] of Object.entries(list.rights)) {
      if (level !== 'none') await sp.web.lists.getById(ids[name]!).roleAssignments.add(groups[group]!, levels[level]!);
    }
  }
  await enter(sp, ids, version);
}

async function buildList(
  sp: SPFI,
  id: string,
  list: EarlierList,
  ids: Readonly<Record<string, string>>,
): Promise<void> {
  const place = sp.web.lists.getById(id);
  for (const column of list.columns) {
    const SchemaXml = column.replace(/List="\{(\w+)\}"/, (_, target: string) => `List="{${ids[target]}}"`);
    await place.fields.createFieldAsXml({ SchemaXml, Options: 8 });
  }
  await place.update({ Title: list.label, MajorVersionLimit: 500 });
  await place.breakRoleInheritance(false, true);
}

/** Entries of every list: processes with and without the model of their maturity, an open request, settings. */
async function enter(sp: SPFI, ids: Readonly<Record<string, string>>, version: 1 | 2): Promise<void> {
  const add = async (list: string, item: Record<string, unknown>) =>
    ((await sp.web.lists.getById(ids[list]!).items.add(item)) as { Id: number }).Id;
  const unit = await add('OrgUnits', { Title: 'Bürgerbüro', UnitNumber: '32.1', ClientKey: 'u1' });
  const system = await add('Resources', { Title: 'Fachverfahren', ResourceKind: 'system', ClientKey: 'r1' });
  const person = (await sp.web.currentUser()).Id;
  const maturities: readonly (readonly [number | null, string | null])[] = [
    [6, null],
    [5, 'model20'],
    [3, null],
    [4, 'model11'],
    [null, null],
    [7, null],
  ];
  for (const [index, [OzgMaturity, OzgModel]] of maturities.entries()) {
    await add('Processes', {
      Title: `Prozess ${index + 1}`,
      Summary: 'Zeile eins\nZeile zwei',
      ResponsibleUnitId: unit,
      ItSystemsId: [system],
      ProcessOwnerId: person,
      ProcessStatus: 'released',
      NextReview: '2027-03-01T12:00:00Z',
      OzgMaturity,
      OzgModel,
      ClientKey: `p${index + 1}`,
    });
  }
  await add('Reviews', {
    Title: 'Prozess 1',
    ReviewedProcessId: 1,
    OpenKey: 'open:1',
    DueOn: '2027-03-01T12:00:00Z',
    OpenedOn: '2027-02-15T12:00:00Z',
    RequestState: 'open',
    AddresseeId: person,
    ClientKey: 'open:1',
  });
  await add('Settings', { Title: 'processTeam', SettingValue: 'tina.team@stadt.example', ClientKey: 'processTeam' });
  await add('Settings', { Title: 'schemaVersion', SettingValue: String(version), ClientKey: 'schemaVersion' });
}
