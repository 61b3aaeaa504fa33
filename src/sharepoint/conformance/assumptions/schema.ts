/** What provisioning and the check rely on. */
import type { Assumption } from '../assumption';
import { answered, errorCode, fieldOf, first, rowsOf, shown, unless } from '../assumption';
import type { Conversation } from '../conversation';
import type { Scratch } from '../scratch';
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
  {
    id: 'keptToOwn',
    evidence: 'documented',
    check: (talk, scratch) =>
      inPersonalList(talk, scratch, async (list) => {
        const read = granted(await talk.read(`${list}?$select=ReadSecurity,WriteSecurity`));
        const seen = [fieldOf(read, 'ReadSecurity'), fieldOf(read, 'WriteSecurity')];
        return unless(shown(seen) === shown([2, 2]), shown(seen));
      }),
  },
  {
    id: 'nothingUniqueWhereKeptToOwn',
    evidence: 'documented',
    check: (talk, scratch) =>
      inPersonalList(talk, scratch, async (list) => {
        const made = await addColumn(talk, { ...scratch, list }, uniqueXml);
        // SharePoint answers a forbidden change of a schema with 500 as often as with 400; its own code tells it from a failure on the way.
        return unless(made.status >= 400 && errorCode(made) !== '', `HTTP ${made.status} ${errorCode(made)}`.trim());
      }),
  },
];

const uniqueXml = `<Field Type="Text" Name="ProbeKey" StaticName="ProbeKey" DisplayName="ProbeKey" MaxLength="255" Indexed="TRUE" EnforceUniqueValues="TRUE" />`;

/** Tries something in a further list, in which people see and change only what they have added; it is removed afterwards. */
async function inPersonalList(
  talk: Conversation,
  scratch: Scratch,
  attempt: (list: string) => Promise<string | null>,
): Promise<string | null> {
  const made = await talk.write('web/lists', { Title: `${scratch.name}e`, BaseTemplate: 100 });
  const list = `web/lists(guid'${String(fieldOf(granted(made), 'Id'))}')`;
  try {
    granted(await talk.write(list, { ReadSecurity: 2, WriteSecurity: 2 }, { verb: 'MERGE', ifMatch: '*' }));
    return await attempt(list);
  } finally {
    granted(await talk.write(list, undefined, { verb: 'DELETE', ifMatch: '*' }));
  }
}
