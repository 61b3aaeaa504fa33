import type { ListKey } from '../../../src/register';
import { listFacts, listKeys } from '../../../src/register';
import { openSharePointStore } from '../../../src/sharepoint';
import { clientOf } from '../localSharePoint';

/** Everything that a site is, one fact a line and in order, without ids of its own and moments: two runs that ended alike say the same. */
export async function stateOf(siteUrl: string, administrator: string): Promise<readonly string[]> {
  const sp = clientOf(siteUrl, administrator);
  const facts = ['Id', 'Title', 'EntityTypeName', 'BaseTemplate', 'MajorVersionLimit', 'NoCrawl', 'EnableVersioning'];
  const [lists, groups, levels] = (await Promise.all([
    sp.web.lists.select(...facts)(),
    sp.web.siteGroups.select('Title')(),
    sp.web.roleDefinitions.select('Name', 'BasePermissions')(),
  ])) as unknown as readonly (readonly Row[])[];
  const ofLists = await Promise.all(lists!.map((list) => linesOfList(siteUrl, administrator, list)));
  const standing = new Set(lists!.map(({ EntityTypeName }) => String(EntityTypeName)));
  return [
    ...groups!.map(({ Title }) => `group ${String(Title)}`),
    ...levels!.map(({ Name, BasePermissions }) => `level ${String(Name)} ${JSON.stringify(BasePermissions)}`),
    ...ofLists.flat(),
    ...(await linesOfEntries(siteUrl, administrator, standing)),
  ].sort();
}

type Row = Readonly<Record<string, unknown>>;

async function linesOfList(siteUrl: string, administrator: string, list: Row): Promise<readonly string[]> {
  const place = clientOf(siteUrl, administrator).web.lists.getById(String(list['Id']));
  const [columns, view, rights] = (await Promise.all([
    place.fields(),
    place.defaultView.fields(),
    place.roleAssignments.expand('Member', 'RoleDefinitionBindings')(),
  ])) as unknown as readonly [readonly Row[], Row, readonly Right[]];
  const name = String(list['EntityTypeName']);
  const settings = [
    list['Title'],
    list['BaseTemplate'],
    list['MajorVersionLimit'],
    list['NoCrawl'],
    list['EnableVersioning'],
  ];
  const kept = [
    'InternalName',
    'Title',
    'TypeAsString',
    'Indexed',
    'EnforceUniqueValues',
    'Choices',
    'CustomFormatter',
  ];
  return [
    `${name} is ${JSON.stringify(settings)}`,
    `${name} shows ${JSON.stringify(view['Items'])}`,
    ...columns.map((column) => `${name} column ${JSON.stringify(kept.map((fact) => column[fact]))}`),
    ...rights.map(
      ({ Member, RoleDefinitionBindings }) =>
        `${name} lets ${Member.Title} ${RoleDefinitionBindings.map((level) => level.Name)
          .sort()
          .join(', ')}`,
    ),
  ];
}

interface Right {
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Name: string }[];
}

async function linesOfEntries(siteUrl: string, administrator: string, standing: ReadonlySet<string>) {
  const store = openSharePointStore(siteUrl, async () => `local.${administrator}`);
  const lines = async (key: ListKey) =>
    (await store.all(key)).map(({ id, values }) => `${key} ${id} ${JSON.stringify(values)}`);
  const keys = listKeys.filter((key) =>
    [`${listFacts[key].name}List`, listFacts[key].name].some((name) => standing.has(name)),
  );
  return (await Promise.all(keys.map(lines))).flat();
}
