import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { dishonesty, naughty, prototypeNames, wellFormed } from './honest';
import { sendParts, type PartRequest } from './rawBatch';

/** What an XML document cannot carry (W3C XML 1.0, 2.2) is refused; SharePoint stores through XML (MEM). */
const isStorable = (text: string) =>
  wellFormed(text) === text && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
/** As SharePoint gives a text back: nothing for the empty one, LF for line ends (MEM). */
const givenBack = (text: string) => (text === '' ? null : text.replaceAll('\r\n', '\n'));
/** The beginning, without half a character at its end. */
const beginning = (text: string) => text.slice(0, 255).replace(/[\ud800-\udbff]$/, '');
/** A literal in a path or a filter. */
const quoted = (text: string) => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;

const texts = [...new Set([...naughty, ...prototypeNames])];
/** Encodable ones: half a character cannot stand in an address. */
const addressable = texts.filter((text) => wellFormed(text) === text);
const tasks = "web/lists/getbytitle('Tasks')";

describe('naughty texts', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Tasks');
    const list = web.lists.getByTitle('Tasks');
    await list.fields.addMultilineText('Body', { RichText: false } as never);
    await list.fields.addChoice('State', { Choices: ['a'] });
    await list.fields.addMultiChoice('Tags', { Choices: ['a'] });
    await list.fields.addUrl('Link');
    await list.items.add({ Title: 'first' });
  });
  afterEach(() => site.close());

  /** Sends all; fails on the first answer that is neither a value nor a refusal of SharePoint's. */
  const send = async (requests: readonly PartRequest[]) => {
    const answers = await sendParts(site, 'ada', requests);
    expect(answers).toHaveLength(requests.length);
    answers.forEach(({ status, body }, at) => {
      const wrong = dishonesty(status, body);
      if (wrong)
        throw new Error(`${requests[at]?.method ?? 'GET'} ${requests[at]?.path} ${requests[at]?.body}: ${wrong}`);
    });
    return answers;
  };

  it('come back from an item as they were sent, or are refused when no XML can carry them (MEM)', async () => {
    const valuesOf = (text: string) => ({
      Title: beginning(text),
      Body: text,
      State: beginning(text),
      Tags: [text],
    });
    const added = await send(
      texts.map((text) => ({ method: 'POST', path: `${tasks}/items`, body: JSON.stringify(valuesOf(text)) })),
    );

    added.forEach(({ status, body }, at) => {
      const text = texts[at] ?? '';
      if (!isStorable(text)) return expect([text, status]).toEqual([text, 500]);
      if (text.length > 255) return expect([text, status]).toEqual([text, 400]);
      const item = JSON.parse(body) as Record<string, unknown>;
      const back = givenBack(text);
      expect([item['Title'], item['Body'], item['State'], item['Tags']]).toEqual([
        back,
        back,
        back,
        back === null ? null : [back],
      ]);
    });
  });

  it('are found by a filter for exactly them', async () => {
    const storable = addressable.filter((text) => isStorable(text) && text !== '' && text.length <= 255);
    await send(
      storable.map((text) => ({ method: 'POST', path: `${tasks}/items`, body: JSON.stringify({ Title: text }) })),
    );

    const found = await send(
      storable.map((text) => ({ path: `${tasks}/items?$select=Title&$top=500&$filter=Title%20eq%20${quoted(text)}` })),
    );

    found.forEach(({ status, body }, at) => {
      const titles = status === 200 ? (JSON.parse(body) as { value: { Title: string }[] }).value : [];
      expect(titles.map(({ Title }) => Title)).toContain(givenBack(storable[at] ?? ''));
    });
  });

  it('name lists, which are found by them again', async () => {
    const made = await send(
      texts.map((text) => ({
        method: 'POST',
        path: 'web/lists',
        body: JSON.stringify({ Title: text, BaseTemplate: 100 }),
      })),
    );
    const accepted = texts.filter((_, at) => made[at]?.status === 201);

    const found = await send(
      accepted.map((text) => ({ path: `web/lists/getbytitle(${quoted(text.trim())})?$select=Title` })),
    );

    expect(accepted.length).toBeGreaterThan(texts.length / 3);
    found.forEach(({ status, body }, at) => {
      expect([accepted[at], status]).toEqual([accepted[at], 200]);
      expect((JSON.parse(body) as { Title: string }).Title).toBe(accepted[at]?.trim());
    });
  });

  it('name columns, whose values are written and read under the name they got', async () => {
    await site.as('ada').web.lists.add('Columns');
    const columns = "web/lists/getbytitle('Columns')";
    const made = await send(
      texts.map((text) => ({
        method: 'POST',
        path: `${columns}/fields`,
        body: JSON.stringify({ Title: text, FieldTypeKind: 2 }),
      })),
    );
    const names = made.flatMap(({ status, body }) => {
      const field = status === 201 ? (JSON.parse(body) as { EntityPropertyName: string; Title: string }) : null;
      return field ? [field.EntityPropertyName] : [];
    });

    const written = await send(
      names.map((name) => ({ method: 'POST', path: `${columns}/items`, body: `{${JSON.stringify(name)}:"x"}` })),
    );

    expect(names.length).toBeGreaterThan(100);
    written.forEach(({ status, body }, at) => {
      const name = names[at] ?? '';
      expect([name, status, (JSON.parse(body) as Record<string, unknown>)[name]]).toEqual([name, 201, 'x']);
    });
  });

  it('name groups, views, choices and links, and come back', async () => {
    const groups = await send(
      texts.map((text) => ({ method: 'POST', path: 'web/sitegroups', body: JSON.stringify({ Title: text }) })),
    );
    const views = await send(
      texts.map((text) => ({
        method: 'POST',
        path: `${tasks}/views`,
        body: JSON.stringify({ Title: text, ViewQuery: text }),
      })),
    );
    const links = await send(
      texts.map((text) => ({
        method: 'POST',
        path: `${tasks}/items`,
        body: JSON.stringify({ Link: { Url: 'https://city.example/x', Description: text } }),
      })),
    );

    groups
      .concat(views)
      .forEach(({ status, body }) => status === 201 && expect(Object.keys(JSON.parse(body) as object)).toContain('Id'));
    links.forEach(({ status, body }, at) => {
      if (status !== 201) return;
      const { Link } = JSON.parse(body) as { Link: { Description: string } };
      expect(Link.Description).toBe(texts[at] === '' ? 'https://city.example/x' : givenBack(texts[at] ?? ''));
    });
  });

  it('name files, folders and attachments, which are found by them again', async () => {
    await site.as('ada').web.lists.add('Papers', '', 101);
    await site.as('ada').web.lists.add('Binders', '', 101);
    const at = (library: string) => `web/getfolderbyserverrelativepath(decodedurl='/sites/prozessregister/${library}')`;
    const kinds = [
      {
        make: (name: string) => `${at('Papers')}/files/addusingpath(decodedurl=${name},overwrite=false)`,
        read: `${at('Papers')}/files`,
      },
      {
        make: (name: string) => `${at('Binders')}/folders/addusingpath(decodedurl=${name})`,
        read: `${at('Binders')}/folders`,
      },
      {
        make: (name: string) => `${tasks}/items(1)/attachmentfiles/add(filename=${name})`,
        read: `${tasks}/items(1)/attachmentfiles`,
      },
    ];

    for (const { make, read } of kinds) {
      const made = await send(addressable.map((text) => ({ method: 'POST', path: make(quoted(text)), body: 'x' })));
      const accepted = addressable.filter((_, place) => (made[place]?.status ?? 500) < 300).map((text) => text.trim());
      const [listed] = await send([{ path: `${read}?$top=5000` }]);
      const { value } = JSON.parse(listed?.body ?? '') as { value: { Name?: string; FileName?: string }[] };
      const names = new Set(value.map(({ Name, FileName }) => Name ?? FileName));

      expect(accepted.length).toBeGreaterThan(100);
      expect(accepted.filter((text) => !names.has(text))).toEqual([]);
    }
  });

  it.each([
    ['a path', (text: string) => `web/${encodeURIComponent(text)}`],
    ['the name of a list', (text: string) => `web/lists/getbytitle(${quoted(text)})`],
    ['the id of a list', (text: string) => `web/lists(guid${quoted(text)})`],
    ['the id of an item', (text: string) => `${tasks}/items(${encodeURIComponent(text)})`],
    ['the name of a column', (text: string) => `${tasks}/fields/getbyinternalnameortitle(${quoted(text)})`],
    ['a login name', (text: string) => `web/siteusers(@v)?@v=${quoted(text)}`],
    ['the name of a group', (text: string) => `web/sitegroups/getbyname(${quoted(text)})`],
    ['a mail address', (text: string) => `web/siteusers/getbyemail(${quoted(text)})`],
    ['an alias', (text: string) => `web/lists/getbytitle(@v)?@v=${encodeURIComponent(text)}`],
    ['$select', (text: string) => `${tasks}/items?$select=${encodeURIComponent(text)}`],
    [
      '$expand',
      (text: string) => `${tasks}/items?$expand=${encodeURIComponent(text)}&$select=${encodeURIComponent(text)}`,
    ],
    ['$filter', (text: string) => `${tasks}/items?$filter=${encodeURIComponent(text)}`],
    ['a text in $filter', (text: string) => `${tasks}/items?$filter=substringof(${quoted(text)},Title)`],
    ['$orderby', (text: string) => `${tasks}/items?$orderby=${encodeURIComponent(text)}`],
    ['$top', (text: string) => `${tasks}/items?$top=${encodeURIComponent(text)}`],
    ['$skiptoken', (text: string) => `${tasks}/items?$skiptoken=${encodeURIComponent(text)}`],
    [
      'a place in $skiptoken',
      (text: string) =>
        `${tasks}/items?$orderby=Title&$skiptoken=${encodeURIComponent(`Paged=TRUE&p_Title=${encodeURIComponent(text)}&p_ID=1`)}`,
    ],
    ['a filter of lists', (text: string) => `web/lists?$filter=Title%20eq%20${quoted(text)}`],
    ['a query option', (text: string) => `web/lists?${encodeURIComponent(text)}=1`],
    ['an item of the recycle bin', (text: string) => `web/recyclebin(${quoted(text)})`],
    ['a folder', (text: string) => `web/getfolderbyserverrelativepath(decodedUrl=${quoted(text)})`],
    ['a file', (text: string) => `web/getfilebyserverrelativepath(decodedUrl=${quoted(text)})`],
    ['an attachment', (text: string) => `${tasks}/items(1)/attachmentfiles(${quoted(text)})`],
    ['a content type', (text: string) => `web/contenttypes(${quoted(text)})`],
  ])('are answered as %s', async (_, pathOf) => {
    await send(addressable.map((text) => ({ path: pathOf(text) })));
  });

  it.each([
    ['a person', 'web/ensureuser', (text: string) => ({ logonName: text })],
    [
      'a search for people',
      'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser',
      (text: string) => ({ queryParams: { QueryString: text, MaximumEntitySuggestions: 10, PrincipalType: 1 } }),
    ],
    [
      'a change token',
      `${tasks}/getchanges`,
      (text: string) => ({ query: { Item: true, Add: true, ChangeTokenStart: { StringValue: text } } }),
    ],
    [
      'a form',
      `${tasks}/items(1)/validateupdatelistitem`,
      (text: string) => ({
        formValues: [
          { FieldName: 'Title', FieldValue: text.slice(0, 200) },
          { FieldName: text, FieldValue: text },
        ],
      }),
    ],
    [
      'the XML of a column',
      `${tasks}/fields/createfieldasxml`,
      (text: string) => ({ parameters: { SchemaXml: `<Field Type="Text" DisplayName="${text}" />` } }),
    ],
    ['XML itself', `${tasks}/fields/createfieldasxml`, (text: string) => ({ parameters: { SchemaXml: text } })],
    ['a view of the stream', `${tasks}/renderlistdataasstream`, (text: string) => ({ parameters: { ViewXml: text } })],
    [
      'a value of CAML',
      `${tasks}/getitems`,
      (text: string) => ({
        query: {
          ViewXml: `<View><Query><Where><Eq><FieldRef Name="Title"/><Value Type="Text">${text}</Value></Eq></Where></Query></View>`,
        },
      }),
    ],
    ['CAML itself', `${tasks}/getitems`, (text: string) => ({ query: { ViewXml: text } })],
    [
      'a query for list changes',
      `${tasks}/getlistitemchangessincetoken`,
      (text: string) => ({ query: { ChangeToken: text, Query: text } }),
    ],
    [
      'a webhook',
      `${tasks}/subscriptions`,
      (text: string) => ({ resource: text, notificationUrl: text, expirationDateTime: text }),
    ],
    ['the title of the site', 'web', (text: string) => ({ Title: text })],
  ])('are answered in the body of %s', async (_, path, bodyOf) => {
    await send(
      texts.map((text) => ({ method: path === 'web' ? 'MERGE' : 'POST', path, body: JSON.stringify(bodyOf(text)) })),
    );
  });
});
