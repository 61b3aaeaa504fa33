/** What the store relies on when it writes and reads entries. */
import type { Assumption } from '../assumption';
import { answered, fieldOf, first, rowsOf, shown, unless } from '../assumption';
import { dayOfColumn } from '../../values';
import { addItem, granted } from '../scratch';

const etagForm = /^"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12},\d+"$/i;

export const itemAssumptions: readonly Assumption[] = [
  {
    id: 'etagOfItem',
    evidence: 'reported',
    check: async (talk, scratch) => {
      const created = await talk.write(`${scratch.list}/items`, { Title: 'etag' });
      const etag = created.headers['etag'] ?? '';
      return first(answered(created, 201), unless(etagForm.test(etag), etag));
    },
  },
  {
    id: 'etagCountsEdits',
    evidence: 'reported',
    check: async (talk, scratch) => {
      const id = await addItem(talk, scratch, { Title: 'count' });
      const etag = String(fieldOf(granted(await talk.read(`${scratch.list}/items(${id})`)), 'odata.etag'));
      const merged = await talk.write(
        `${scratch.list}/items(${id})`,
        { Title: 'counted' },
        { verb: 'MERGE', ifMatch: etag },
      );
      const next = merged.headers['etag'] ?? '';
      return first(answered(merged, 204), unless(next.endsWith(',2"'), `${etag} → ${next}`));
    },
  },
  {
    id: 'staleIsRefused',
    evidence: 'reported',
    check: async (talk, scratch) => {
      const id = await addItem(talk, scratch, { Title: 'stale' });
      const item = `${scratch.list}/items(${id})`;
      const etag = String(fieldOf(granted(await talk.read(item)), 'odata.etag'));
      granted(await talk.write(item, { Title: 'changed' }, { verb: 'MERGE', ifMatch: etag }));
      return answered(await talk.write(item, { Title: 'lost' }, { verb: 'MERGE', ifMatch: etag }), 412, '-1');
    },
  },
  {
    id: 'uniqueIsRefused',
    evidence: 'reported',
    check: async (talk, scratch) => {
      await addItem(talk, scratch, { Title: 'one', ProbeKey: 'same' });
      const second = await talk.write(`${scratch.list}/items`, { Title: 'two', ProbeKey: 'same' });
      return answered(second, 500, '-2130575169');
    },
  },
  {
    id: 'uniqueMayBeEmpty',
    evidence: 'believed',
    check: async (talk, scratch) => {
      await addItem(talk, scratch, { Title: 'without a key' });
      return answered(await talk.write(`${scratch.list}/items`, { Title: 'without a key' }), 201);
    },
  },
  {
    id: 'dayFromNoon',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const id = await addItem(talk, scratch, { Title: 'day', ProbeDay: '2026-02-01T12:00:00Z' });
      const raw = String(
        fieldOf(granted(await talk.read(`${scratch.list}/items(${id})?$select=ProbeDay`)), 'ProbeDay'),
      );
      return unless(dayOfColumn(raw) === '2026-02-01', raw);
    },
  },
  {
    id: 'choicesAreAnArray',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const id = await addItem(talk, scratch, { Title: 'choices', ProbeChoices: ['b', 'a'] });
      const item = `${scratch.list}/items(${id})`;
      const read = fieldOf(granted(await talk.read(`${item}?$select=ProbeChoices`)), 'ProbeChoices');
      const cleared = await talk.write(item, { ProbeChoices: [] }, { verb: 'MERGE', ifMatch: '*' });
      return first(unless(Array.isArray(read) && read.length === 2, shown(read)), answered(cleared, 204));
    },
  },
  {
    id: 'choiceIsNotChecked',
    evidence: 'believed',
    check: async (talk, scratch) =>
      answered(await talk.write(`${scratch.list}/items`, { Title: 'choice', ProbeChoice: 'unlisted' }), 201),
  },
  {
    id: 'referenceById',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const parent = await addItem(talk, scratch, { Title: 'parent' });
      const id = await addItem(talk, scratch, { Title: 'child', ProbeParentId: parent });
      const read = granted(await talk.read(`${scratch.list}/items(${id})?$select=ProbeParentId,EditorId`));
      return unless(fieldOf(read, 'ProbeParentId') === parent && Number(fieldOf(read, 'EditorId')) > 0, shown(read));
    },
  },
  {
    id: 'referenceIntoNothing',
    evidence: 'believed',
    check: async (talk, scratch) =>
      answered(await talk.write(`${scratch.list}/items`, { Title: 'lost child', ProbeParentId: 999_999 }), 400),
  },
  {
    id: 'unknownColumnIs400',
    evidence: 'reported',
    check: async (talk, scratch) => answered(await talk.read(`${scratch.list}/items?$select=Id,NotAColumn`), 400, '-1'),
  },
  {
    id: 'missingItemIs404',
    evidence: 'recorded',
    check: async (talk, scratch) => answered(await talk.read(`${scratch.list}/items(999999)`), 404, '-2130575338'),
  },
  {
    id: 'pagesByNextLink',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      for (const Title of ['a', 'b', 'c']) await addItem(talk, scratch, { Title });
      const page = granted(await talk.read(`${scratch.list}/items?$select=Id&$top=2`));
      const link = String(fieldOf(page, 'odata.nextLink') ?? '');
      return unless(rowsOf(page).length === 2 && link.includes('p_ID'), link || shown(page));
    },
  },
  {
    id: 'historyOfItem',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const id = await addItem(talk, scratch, { Title: 'first' });
      const item = `${scratch.list}/items(${id})`;
      granted(await talk.write(item, { Title: 'second' }, { verb: 'MERGE', ifMatch: '*' }));
      const versions = rowsOf(granted(await talk.read(`${item}/versions`)));
      const [newest, oldest] = versions;
      const editor = fieldOf(fieldOf(newest, 'Editor'), 'LookupId');
      const isSo =
        versions.length === 2 &&
        fieldOf(newest, 'VersionLabel') === '2.0' &&
        fieldOf(oldest, 'Title') === 'first' &&
        typeof editor === 'number';
      return unless(
        isSo,
        shown(versions.map((version) => [fieldOf(version, 'VersionLabel'), fieldOf(version, 'Editor')])),
      );
    },
  },
  {
    id: 'deletedComesBack',
    evidence: 'documented',
    check: async (talk, scratch) => {
      const id = await addItem(talk, scratch, { Title: 'deleted' });
      const item = `${scratch.list}/items(${id})`;
      const bin = String(fieldOf(granted(await talk.write(`${item}/recycle`, undefined)), 'value'));
      const gone = await talk.read(item);
      granted(await talk.write(`web/recyclebin('${bin}')/restore()`, undefined));
      return first(answered(gone, 404), answered(await talk.read(item), 200));
    },
  },
  {
    id: 'rangesOfIds',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const one = await addItem(talk, scratch, { Title: 'one' });
      const two = await addItem(talk, scratch, { Title: 'two' });
      const filter = encodeURIComponent(`Id gt ${one} and Id le ${two}`);
      const page = await talk.read(`${scratch.list}/items?$select=Id&$filter=${filter}&$top=5000`);
      const ids = rowsOf(page.answer).map((row) => fieldOf(row, 'Id'));
      return first(answered(page, 200), unless(shown(ids) === shown([two]), shown(ids)));
    },
  },
  {
    id: 'newestFirst',
    evidence: 'believed',
    check: async (talk, scratch) => {
      const newest = await addItem(talk, scratch, { Title: 'newest' });
      const page = await talk.read(`${scratch.list}/items?$select=Id&$orderby=Id desc&$top=1`);
      return first(answered(page, 200), unless(fieldOf(rowsOf(page.answer)[0], 'Id') === newest, shown(page.answer)));
    },
  },
  {
    id: 'rightsOfOneItem',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const item = `${scratch.list}/items(${await addItem(talk, scratch, { Title: 'own rights' })})`;
      const broken = await talk.write(
        `${item}/breakroleinheritance(copyroleassignments=true, clearsubscopes=true)`,
        undefined,
      );
      const read = granted(await talk.read(`${item}?$select=HasUniqueRoleAssignments`));
      return first(answered(broken, 200), unless(fieldOf(read, 'HasUniqueRoleAssignments') === true, shown(read)));
    },
  },
];
