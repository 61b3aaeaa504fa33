/** Crisis data is closed to readers in every way there is: not only its text, also what counts, errors and lookups would tell. */
import { NotFound } from '../../../src/register';
import { openEntryRights, openSharePointStore } from '../../../src/sharepoint';
import type { LocalSharePoint } from '../../../src/sharepoint-local';
import type { Answer, Ask } from './asking';
import { askAs, askInBatch, pathOf } from './asking';
import { accountOf, startSiteOfRoles, type Role } from './roles';

const secret = 'Tresor-hinter-dem-Wappen';
const outsiders = ['reader', 'contributor', 'visitor', 'stranger', 'anonymous'] as const satisfies readonly Role[];

interface Ground {
  readonly site: LocalSharePoint;
  readonly list: string;
  readonly mine: number;
  readonly closed: number;
}

/** Two entries full of the secret word, one of them the owner's; and a list for all that points at both. */
async function startGround(): Promise<Ground> {
  const site = await startSiteOfRoles();
  const team = openSharePointStore(site.siteUrl, async () => `local.${accountOf('team')}`);
  const entry = (key: string) =>
    team.create('preparedness', {
      key,
      values: { title: `${secret} ${key}`, substituteSteps: secret, emergencyContact: secret, timeCritical: true },
    });
  const [mine, closed] = [await entry('mine'), await entry('closed')];
  await team.update('preparedness', closed, { paperForms: secret });
  const service = openEntryRights(site.siteUrl, async () => `local.${accountOf('service')}`);
  await service.setReaders('preparedness', mine.id, [accountOf('owner')]);
  const ask = askAs(site.siteUrl, 'administration');
  const list = (await ask(`${pathOf(site.siteUrl, 'preparedness')}?$select=Id`)).json()['Id'] as string;
  await makePointers(site, list, [mine.id, closed.id]);
  return { site, list, mine: mine.id, closed: closed.id };
}

/** A list that everybody reads, with a lookup into the closed one, as a careless administrator could make it. */
async function makePointers(site: LocalSharePoint, target: string, ids: readonly number[]): Promise<void> {
  const ask = askAs(site.siteUrl, 'administration');
  const done = async (answer: Promise<Answer>) => expect((await answer).status).toBeLessThan(300);
  await done(ask('web/lists', { verb: 'POST', body: { Title: 'Zeiger', BaseTemplate: 100 } }));
  await done(
    ask("web/lists/getByTitle('Zeiger')/fields/addfield", {
      verb: 'POST',
      body: { parameters: { Title: 'Prep', FieldTypeKind: 7, LookupListId: target, LookupFieldName: 'Title' } },
    }),
  );
  for (const PrepId of ids) {
    await done(ask("web/lists/getByTitle('Zeiger')/items", { verb: 'POST', body: { Title: 'Z', PrepId } }));
  }
}

/** Questions to the pointing list that would tell a title, or by their hits whether it begins with a word. */
function pointers(word: string): readonly ((ask: Ask) => Promise<Answer>)[] {
  const zeiger = "web/lists/getByTitle('Zeiger')";
  const where = `<Where><BeginsWith><FieldRef Name="Prep"/><Value Type="Text">${word}</Value></BeginsWith></Where>`;
  const fields = '<ViewFields><FieldRef Name="Prep"/></ViewFields>';
  return [
    (ask) => ask(`${zeiger}/items?$select=Id,Prep/Title,Prep/Id&$expand=Prep`),
    (ask) => ask(`${zeiger}/items?$select=Id,Prep/Title&$expand=Prep&$filter=startswith(Prep/Title,'${word}')`),
    (ask) => ask(`${zeiger}/items(1)/versions`),
    (ask) =>
      ask(`${zeiger}/RenderListDataAsStream`, {
        verb: 'POST',
        body: { parameters: { ViewXml: `<View>${fields}<Query>${where}</Query></View>` } },
      }),
    (ask) =>
      ask(`${zeiger}/getitems?$select=Id,Prep/Title&$expand=Prep`, {
        verb: 'POST',
        body: { query: { ViewXml: `<View>${fields}<Query>${where}</Query></View>` } },
      }),
  ];
}

describe('preparedness data', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await startGround();
  });

  afterAll(() => ground.site.close());

  /** Ways to ask for the list and its entries, with whatever name the list goes by. */
  const waysInto = (list: string, item: number) => [
    list,
    `${list}?$select=ItemCount,LastItemModifiedDate,LastItemUserModifiedDate`,
    `${list}/ItemCount`,
    `${list}/items`,
    `${list}/items?$top=1&$select=Id`,
    `${list}/items?$filter=substringof('${secret}',Title)`,
    `${list}/items?$filter=TimeCritical eq 1&$select=Id`,
    `${list}/items?$orderby=Modified desc`,
    `${list}/items(${item})`,
    `${list}/items(${item})?$select=EmergencyContact`,
    `${list}/items(${item})/versions`,
    `${list}/items(${item})/FieldValuesAsText`,
    `${list}/items(${item})/effectiveBasePermissions`,
    `${list}/items(${item})/roleassignments`,
    `${list}/getitembyid(${item})`,
    `${list}/fields`,
    `${list}/views`,
    `${list}/defaultview/viewfields`,
    `${list}/rootFolder`,
    `${list}/roleassignments`,
    `${list}/effectiveBasePermissions`,
  ];
  const waysToPost = (list: string, item: number) =>
    (
      [
        [`${list}/RenderListDataAsStream`, { parameters: { ViewXml: '<View/>' } }],
        [`${list}/getitems`, { query: { ViewXml: '<View/>' } }],
        [`${list}/getchanges`, { query: { Item: true, Add: true, Update: true } }],
        [`${list}/getlistitemchangessincetoken`, { query: { RowLimit: '10' } }],
        [`${list}/renderlistdata(@v)?@v='<View/>'`, {}],
        [`${list}/items(${item})/validateupdatelistitem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] }],
        [`${list}/items(${item})/breakroleinheritance(true,false)`, {}],
        [`${list}/items(${item})/recycle`, {}],
        [`${list}/recycle`, {}],
      ] as const
    ).map(([path, body]) => ({ path, body }));
  const names = () => [
    pathOf(ground.site.siteUrl, 'preparedness'),
    "web/lists/getByTitle('Vorsorge')",
    `web/lists('${ground.list}')`,
    `web/lists(guid'${ground.list}')`,
    `web/lists/getById('${ground.list}')`,
  ];

  describe.each(outsiders)('asked for by %s', (role) => {
    const asker = () => askAs(ground.site.siteUrl, role);

    it('answers no reading of the list, by any of its names', async () => {
      const answers = await Promise.all(
        names().flatMap((name) => waysInto(name, ground.closed).map((path) => asker()(path))),
      );

      expect(answers.filter(({ status }) => ![401, 403, 404].includes(status))).toEqual([]);
      expect(answers.filter(({ text }) => text.includes(secret))).toEqual([]);
    });

    it('answers no posted question and takes no change', async () => {
      const posts = names().flatMap((name) => waysToPost(name, ground.closed));

      const answers = await Promise.all(posts.map(({ path, body }) => asker()(path, { verb: 'POST', body })));

      expect(answers.filter(({ status }) => ![401, 403, 404].includes(status))).toEqual([]);
      expect(answers.filter(({ text }) => text.includes(secret))).toEqual([]);
    });

    it('answers the same inside a batch', async () => {
      for (const path of waysInto(names()[0]!, ground.closed)) {
        const { status, text } = await askInBatch(ground.site.siteUrl, asker(), path);

        expect([path, [401, 403, 404].includes(status), text.includes(secret)]).toEqual([path, true, false]);
      }
    });

    it('speaks of the list as of one that has never been', async () => {
      const told = async (title: string) => (await asker()(`web/lists/getByTitle('${title}')/items(1)`)).text;

      expect(await told('Vorsorge')).toBe((await told('Verwunschen')).replaceAll('Verwunschen', 'Vorsorge'));
    });
  });

  describe.each(['reader', 'contributor'] as const)('beside the list, for %s', (role) => {
    const asker = () => askAs(ground.site.siteUrl, role);

    it('shows in no list of lists and in no count', async () => {
      const answers = await Promise.all([
        asker()('web/lists?$select=Id,Title,ItemCount,LastItemModifiedDate'),
        asker()('web?$expand=Lists'),
        asker()(`web/lists?$filter=Id eq guid'${ground.list}'`),
      ]);

      expect(answers.filter(({ text }) => text.includes(ground.list) || text.includes('Vorsorge'))).toEqual([]);
    });

    it('leaves nothing in the changes of the web and the site', async () => {
      const query = { query: { Item: true, List: true, Field: true, Add: true, Update: true, DeleteObject: true } };
      const answers = await Promise.all([
        asker()('web/getchanges', { verb: 'POST', body: query }),
        asker()('site/getchanges', { verb: 'POST', body: query }),
      ]);

      expect(answers[0]!.status).toBe(200);
      expect(answers.filter(({ text }) => text.toLowerCase().includes(ground.list.toLowerCase()))).toEqual([]);
    });

    it('stays closed to lookups from another list: no title, and no hit that would confirm one (MEM)', async () => {
      const [right, wrong] = [pointers(secret), pointers('Nichts')];
      const seen = await Promise.all(right.map((ask) => ask(asker())));
      const nothing = await Promise.all(wrong.map((ask) => ask(asker())));
      const team = await Promise.all(right.map((ask) => ask(askAs(ground.site.siteUrl, 'team'))));

      expect(seen.filter(({ text }) => text.includes(secret))).toEqual([]);
      expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
      expect(seen.map(({ text }) => text)).toEqual(nothing.map(({ text }) => text));
      // The same questions tell the process team, so they are the right ones.
      expect(team.filter(({ text }) => text.includes(secret)).length).toBe(team.length);
    });

    it('does not let anybody sort by what a lookup shows', async () => {
      const sorted = await asker()(
        "web/lists/getByTitle('Zeiger')/items?$select=Prep/Title&$expand=Prep&$orderby=Prep/Title",
      );

      expect(sorted.status).toBe(400);
    });

    it('cannot be pointed at by a column of one’s own', async () => {
      const answer = await asker()("web/lists/getByTitle('Zeiger')/fields/addfield", {
        verb: 'POST',
        body: { parameters: { Title: 'Eigen', FieldTypeKind: 7, LookupListId: ground.list, LookupFieldName: 'Title' } },
      });

      expect(answer.status).toBe(403);
    });

    it('is in nobody’s recycle bin but the administration’s', async () => {
      const admin = askAs(ground.site.siteUrl, 'administration');
      const place = pathOf(ground.site.siteUrl, 'preparedness');
      const made = (await admin(`${place}/items`, { verb: 'POST', body: { Title: secret } })).json()['Id'] as number;
      await admin(`${place}/items(${made})/recycle`, { verb: 'POST' });

      const [seen, all] = [await asker()('web/recyclebin'), await admin('web/recyclebin')];

      expect(all.text).toContain(secret);
      expect(seen.text).not.toContain(secret);
    });

    it('is nothing to the search for people', async () => {
      const answer = await asker()(
        'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientPeoplePickerSearchUser',
        {
          verb: 'POST',
          body: { queryParams: { QueryString: secret, MaximumEntitySuggestions: 10, PrincipalType: 15 } },
        },
      );

      expect(answer.text).not.toContain(secret);
    });

    it('does not reach the program: no entries, no right, no sign of a change', async () => {
      const store = openSharePointStore(ground.site.siteUrl, async () => `local.${accountOf(role)}`);
      const point = await store.readAll(['processes', 'preparedness'], () => undefined);
      const team = openSharePointStore(ground.site.siteUrl, async () => `local.${accountOf('team')}`);
      await team.create('preparedness', { key: `new for ${role}`, values: { title: secret } });

      expect((await store.me()).may.preparedness).toEqual({ read: false, add: false, edit: false });
      const changes = await store.changesSince(point, ['processes', 'preparedness']);
      expect(changes).toMatchObject({ removed: [], complete: [] });
      expect(changes?.pages.map(({ list }) => list)).not.toContain('preparedness');
      await expect(store.all('preparedness')).rejects.toBeInstanceOf(NotFound);
      await expect(store.history('preparedness', ground.closed)).rejects.toBeInstanceOf(NotFound);
    });
  });

  describe('for the owner of one entry', () => {
    const asker = () => askAs(ground.site.siteUrl, 'owner');
    const place = () => pathOf(ground.site.siteUrl, 'preparedness');
    const closedWord = `${secret} closed`;

    it('shows this entry and its history (MEM: the list is reached through Limited Access)', async () => {
      const answers = await Promise.all(
        ['', '/versions'].map((more) => asker()(`${place()}/items(${ground.mine})${more}`)),
      );

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.every(({ text }) => text.includes(`${secret} mine`))).toBe(true);
    });

    it('shows it alone to questions about the whole list (MEM)', async () => {
      const answers = await Promise.all([
        asker()(`${place()}/RenderListDataAsStream`, {
          verb: 'POST',
          body: { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } },
        }),
        asker()(`${place()}/getitems`, { verb: 'POST', body: { query: { ViewXml: '<View/>' } } }),
      ]);

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers.map(({ text }) => [text.includes(`${secret} mine`), text.includes(closedWord)])).toEqual([
        [true, false],
        [true, false],
      ]);
    });

    it('shows no other entry, in no way', async () => {
      const reads = waysInto(place(), ground.closed).filter((path) => path.includes('/items'));
      const answers = [
        ...(await Promise.all(reads.map((path) => asker()(path)))),
        ...(await Promise.all(reads.map((path) => askInBatch(ground.site.siteUrl, asker(), path)))),
        ...(await Promise.all(
          waysToPost(place(), ground.closed).map(({ path, body }) => asker()(path, { verb: 'POST', body })),
        )),
      ];

      expect(answers.filter(({ text }) => text.includes(closedWord))).toEqual([]);
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      const [mine] = [(await asker()(`${place()}/items?$select=Id`)).json()['value']];
      expect(mine).toEqual([{ Id: ground.mine, ID: ground.mine }]);
    });

    it('shows through a lookup what the entry’s own rights show (MEM)', async () => {
      const answers = await Promise.all(pointers(secret).map((ask) => ask(asker())));

      expect(answers.filter(({ text }) => text.includes(closedWord))).toEqual([]);
      expect(answers.filter(({ text }) => !text.includes(`${secret} mine`))).toEqual([]);
      const closed = await Promise.all(
        pointers(closedWord)
          .slice(3)
          .map((ask) => ask(asker())),
      );
      expect(closed.map(({ text }) => text.includes('"ID"') || text.includes('"lookupId"'))).toEqual([false, false]);
    });

    it('takes no change, not even of this entry', async () => {
      const attempts = await Promise.all([
        asker()(`${place()}/items(${ground.mine})`, { verb: 'MERGE', body: { Title: 'x' } }),
        asker()(`${place()}/items(${ground.mine})`, { verb: 'DELETE' }),
        asker()(`${place()}/items`, { verb: 'POST', body: { Title: 'x' } }),
        asker()(
          `${place()}/items(${ground.mine})/roleassignments/addroleassignment(principalid=1,roledefid=1073741829)`,
          {
            verb: 'POST',
          },
        ),
        asker()(`${place()}/items(${ground.mine})/resetroleinheritance`, { verb: 'POST' }),
      ]);

      expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    });
  });
});
