/** What provisioning and the check rely on. */
import type { Assumption } from '../assumption';
import { answered, fieldOf, first, rowsOf, shown, unless } from '../assumption';
import { addColumn, addItem, granted } from '../scratch';

const thirteen = Array.from({ length: 13 }, (_, index) => `ProbeLookup${index + 1}`);
const lookupXml = (name: string, list: string) =>
  `<Field Type="Lookup" Name="${name}" StaticName="${name}" DisplayName="${name}" List="{${list}}" ShowField="Title" />`;

export const schemaAssumptions: readonly Assumption[] = [
  {
    id: 'columnKeepsItsName',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const field = granted(await talk.read(`${scratch.list}/fields/getbyinternalnameortitle('ProbeKey')`));
      const seen = ['InternalName', 'Title', 'Indexed', 'EnforceUniqueValues'].map((name) => fieldOf(field, name));
      return unless(shown(seen) === shown(['ProbeKey', 'Schlüssel', true, true]), shown(seen));
    },
  },
  {
    id: 'columnChangesWithoutEtag',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const field = `${scratch.list}/fields/getbyinternalnameortitle('ProbeNumber')`;
      const body = { __metadata: { type: 'SP.FieldNumber' }, Title: 'Anzahl' };
      const odata = 'application/json;odata=verbose';
      const changed = await talk.write(field, body, { verb: 'MERGE', accept: odata, contentType: odata });
      return answered(changed, 204);
    },
  },
  {
    id: 'listByAddressAfterRenaming',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const renamed = await talk.write(
        scratch.list,
        { Title: `${scratch.name} umbenannt` },
        { verb: 'MERGE', ifMatch: '*' },
      );
      const found = await talk.read(`web/getlist('${talk.sitePath}/Lists/${scratch.name}')?$select=Id,EntityTypeName`);
      const isSame = fieldOf(found.answer, 'Id') === scratch.listId;
      const type = fieldOf(found.answer, 'EntityTypeName');
      return first(
        answered(renamed, 204),
        answered(found, 200),
        unless(isSame && type === `${scratch.name}List`, shown(found.answer)),
      );
    },
  },
  {
    id: 'missingListIs404',
    evidence: 'recorded',
    check: async (talk) => answered(await talk.read(`web/lists/getbytitle('Gibt es nicht 4711')`), 404, '-1'),
  },
  {
    id: 'ownRightsOnList',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const broken = await talk.write(
        `${scratch.list}/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)`,
        undefined,
      );
      const list = granted(await talk.read(`${scratch.list}?$select=HasUniqueRoleAssignments`));
      return first(answered(broken, 200), unless(fieldOf(list, 'HasUniqueRoleAssignments') === true, shown(list)));
    },
  },
  {
    id: 'rightsWithTheLists',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const lists = rowsOf(granted(await talk.read('web/lists?$select=Id,EntityTypeName,EffectiveBasePermissions')));
      const own = lists.find((list) => fieldOf(list, 'Id') === scratch.listId);
      const low = fieldOf(fieldOf(own, 'EffectiveBasePermissions'), 'Low');
      return unless(typeof low === 'string' && Number(low) > 0, shown(own));
    },
  },
  {
    id: 'twelveLookups',
    evidence: 'reported',
    check: async (talk, scratch) => {
      await addItem(talk, scratch, { Title: 'lookups' });
      for (const name of thirteen) granted(await addColumn(talk, scratch, lookupXml(name, scratch.listId)));
      const select = (count: number) => ['Id', ...thirteen.slice(0, count).map((name) => `${name}Id`)].join(',');
      const twelve = await talk.read(`${scratch.list}/items?$select=${select(12)}`);
      const more = await talk.read(`${scratch.list}/items?$select=${select(13)}`);
      return first(answered(twelve, 200), answered(more, 500, '-2147024749'));
    },
  },
  {
    id: 'filesInALibrary',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const made = await talk.write('web/lists', { Title: `${scratch.name}d`, BaseTemplate: 101 });
      const library = `web/lists(guid'${String(fieldOf(granted(made), 'Id'))}')`;
      try {
        const address = `${talk.sitePath}/${scratch.name}d`;
        const folder = `web/getfolderbyserverrelativepath(decodedurl='${address}')`;
        const added = await talk.write(`${folder}/files/addusingpath(decodedurl='a%20b.txt',overwrite=true)`, 'Inhalt');
        const content = await talk.read(`web/getfilebyserverrelativepath(decodedurl='${address}/a%20b.txt')/$value`);
        return first(
          answered(added, 200),
          answered(content, 200),
          unless(content.answer === 'Inhalt', 'another content'),
        );
      } finally {
        granted(await talk.write(library, undefined, { verb: 'DELETE', ifMatch: '*' }));
      }
    },
  },
];
