import fc from 'fast-check';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { dishonesty, naughty, prototypeNames, wellFormed } from './honest';

/** Texts that can stand in an address at all. */
const names = [...new Set([...naughty, ...prototypeNames])].filter((text) => wellFormed(text) === text);
const quoted = (text: string) => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
const root = "web/getFolderByServerRelativePath(decodedUrl='/sites/prozessregister/Papers')";
const tasks = "web/lists/getbytitle('Tasks')";

describe('what is broken on purpose, in files, attachments, content types and formulas', () => {
  let site: TestSite;
  beforeEach(async () => {
    site = await startTestSite();
    const { web } = site.as('ada');
    await web.lists.add('Papers', '', 101);
    await web.lists.add('Tasks');
    await web.lists.getByTitle('Tasks').fields.addNumber('Cost');
    await web.lists.getByTitle('Tasks').items.add({ Title: 'one', Cost: 1 });
  });
  afterEach(() => site.close());

  const send = async (method: string, path: string, body?: string, headers: Record<string, string> = {}) => {
    const sent = body === undefined ? {} : { body };
    const response = await site.fetch('ada', path, { method, headers, ...sent });
    const text = await response.text();
    expect([path, dishonesty(response.status, text)]).toEqual([path, null]);
    return { status: response.status, text };
  };

  it('is kept under its exact name, or refused: files and folders', async () => {
    const kept: string[] = [];
    for (const name of names) {
      const { status, text } = await send('POST', `${root}/files/AddUsingPath(decodedurl=${quoted(name)})`, name);
      if (status === 200) kept.push((JSON.parse(text) as { Name: string }).Name);
      await send('POST', `${root}/folders/AddUsingPath(DecodedUrl=${quoted(`f ${name}`)})`);
      await send('GET', `web/getFileByServerRelativePath(decodedUrl=${quoted(name)})/$value`);
      await send('GET', `web/getFolderByServerRelativePath(decodedUrl=${quoted(name)})`);
    }
    const { text } = await send('GET', `${root}/files?$select=Name`);
    const found = (JSON.parse(text) as { value: { Name: string }[] }).value.map(({ Name }) => Name);

    expect(kept.length).toBeGreaterThan(names.length / 4);
    expect([...found].sort()).toEqual([...kept].sort());
    for (const name of kept) expect((await send('GET', `${root}/files(${quoted(name)})/$value`)).text).toBe(name);
  });

  it('is kept under its exact name, or refused: attachments', async () => {
    for (const name of names) {
      const added = await send('POST', `${tasks}/items(1)/AttachmentFiles/add(FileName=${quoted(name)})`, name);
      if (added.status !== 200) continue;
      expect((JSON.parse(added.text) as { FileName: string }).FileName).toBe(name);
      expect((await send('GET', `${tasks}/items(1)/AttachmentFiles(${quoted(name)})/$value`)).text).toBe(name);
    }
  });

  it('is kept or refused: content types, columns of the site and custom actions', async () => {
    for (const name of names) {
      const body = (value: object) => JSON.stringify(value);
      await send(
        'POST',
        'web/contenttypes',
        body({ Id: { StringValue: `0x01${name}` }, Name: name, Description: name }),
      );
      await send('POST', 'web/contenttypes', body({ Id: name, Name: [name] }));
      await send('POST', `${tasks}/contenttypes/addAvailableContentType`, body({ contentTypeId: name }));
      await send('POST', 'web/fields', body({ FieldTypeKind: 2, Title: name }));
      await send('POST', `${tasks}/userCustomActions`, body({ Title: name, Sequence: name, [name]: name }));
      await send('POST', `${tasks}/items(1)`, body({ ContentTypeId: name }), { 'X-HTTP-Method': 'MERGE' });
    }
    await send('GET', 'web/fields');
    await send('GET', 'web/contenttypes');
  });

  it('is refused: uploads that never began, moves to nowhere, ids that are none', async () => {
    await send('POST', `${root}/files/AddUsingPath(decodedurl='a.txt')`, 'x');
    const file = "web/getFileByServerRelativePath(decodedUrl='/sites/prozessregister/Papers/a.txt')";
    for (const name of names) {
      await send('POST', `${file}/continueUpload(uploadId=${quoted(name)},fileOffset=${quoted(name)})`, name);
      await send('POST', `${file}/finishUpload(uploadId=${quoted(name)})`, name);
      await send('POST', `${file}/copyTo(strnewurl=${quoted(name)},boverwrite=false)`);
      await send('GET', `${file}/versions(${quoted(name)})`);
      await send('GET', `web/getFileById(${quoted(name)})`);
      const body = JSON.stringify({ srcPath: { DecodedUrl: name }, destPath: name, options: [name] });
      await send('POST', 'SP.MoveCopyUtil.MoveFileByPath(overwrite=@a1)?@a1=true', body);
    }
    expect((await send('GET', `${file}/$value`)).text).toBe('x');
  });

  it('is worked out or refused: formulas', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '[Cost]',
        'Title',
        '"a"',
        '1',
        '2.5',
        '+',
        '-',
        '*',
        '/',
        '^',
        '&',
        '=',
        '<>',
        '(',
        ')',
        ',',
        '%',
        ' ',
      ),
      fc.constantFrom(
        'IF(',
        'DATE(',
        'TEXT(',
        'REPT("a",',
        'FACT(',
        'CHOOSE(',
        'DATEDIF(',
        'LEFT(',
        'MID(',
        'TODAY()',
        '[Colour]',
      ),
      fc.string({ maxLength: 3 }),
    );
    const formula = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => `=${pieces.join('')}`),
      fc.constantFrom(...names),
    );
    let count = 0;
    await fc.assert(
      fc.asyncProperty(formula, async (text) => {
        const body = JSON.stringify({ FieldTypeKind: 17, Title: `F${(count += 1)}`, Formula: text, OutputType: 2 });
        const made = await send('POST', `${tasks}/fields`, body);
        if (made.status !== 201) return;
        await send('GET', `${tasks}/items(1)`);
        await send('GET', `${tasks}/items(1)/FieldValuesAsText`);
        await send('POST', `${tasks}/fields/getbytitle('F${count}')`, undefined, { 'X-HTTP-Method': 'DELETE' });
      }),
      { numRuns: 300 },
    );
  });
});
