import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestSite, type TestSite } from '../../support/localSharePoint';
import { hasSharedData } from '../../support/sharedData';
import { readRefusal, type Refusal } from './refusals';

/** A way to the same refusal here, and the name of what is missing in its text. */
interface Way {
  readonly path: string;
  readonly method?: string;
  readonly body?: string;
  readonly name?: string;
}

/** By the recorded code and the beginning of the text, what names things left out. */
const ways: Readonly<Record<string, Way>> = {
  "-1, System.ArgumentException: List '…' does not exist at site with URL '…'.": {
    path: "web/lists/getbytitle('Nothing''s%20here')",
    name: "Nothing's here",
  },
  '-2130575338, System.ArgumentException: Item does not exist. It may have been deleted by another user.': {
    path: "web/lists/getbytitle('Tasks')/items(99)",
  },
  '-2130575342, Microsoft.SharePoint.SPException: A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.':
    { path: 'web/lists', method: 'POST', body: '{"Title":"Tasks","BaseTemplate":100}' },
  '-2147024894, System.IO.FileNotFoundException: File Not Found.': {
    path: "web/getFolderByServerRelativePath(decodedUrl='/sites/prozessregister/Shared Documents/nothing')",
  },
  '-2130575338, Microsoft.SharePoint.SPException: The file … does not exist.': {
    path: "web/getFileByServerRelativePath(decodedUrl='/sites/prozessregister/Shared Documents/nothing.pdf')",
    name: '/sites/prozessregister/Shared Documents/nothing.pdf',
  },
  '-2147024809, System.ArgumentException: Server relative urls must start with SPWeb.ServerRelativeUrl': {
    path: "web/getFileByServerRelativePath(decodedUrl='/sites/elsewhere/Shared Documents/nothing.pdf')",
  },
};

/** The same text without the names it carries. */
const formOf = (code: string, text: string) =>
  `${code}: ${text
    .replace(/^List '.*' does not exist at site with URL '.*'\.$/, "List '…' does not exist at site with URL '…'.")
    .replace(/^The file .* does not exist\.$/, 'The file … does not exist.')}`;

const file = 'sharepoint/mined-errors.txt';
const lines = hasSharedData(file)
  ? readFileSync(join(process.cwd(), '..', 'shared', 'data', file), 'utf8').split('\n')
  : [];

/** Recorded refusals of SharePoint's REST interface by their form; children of a batch were counted under the batch's 200. */
function recordedForms(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) {
    const [, status, code = '', text = ''] =
      /odata\.error \| (\d+)[^|]*\| ([^|]+) \| (.*?) {3}<[^<]*>$/.exec(line) ?? [];
    if (status) found.set(formOf(code, text), status === '200' ? 404 : Number(status));
  }
  return found;
}

describe('recorded refusals (REC)', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    await site.as('ada').web.lists.add('Tasks');
  });
  afterAll(() => site.close());

  const refusalAt = async ({ path, method = 'GET', body }: Way): Promise<Refusal> => {
    const headers = { 'Content-Type': 'application/json' };
    return readRefusal(await site.fetch('ada', path, { method, headers, ...(body ? { body } : {}) }));
  };

  it('each have a way to them here', () => {
    expect([...recordedForms().keys()].filter((form) => !(form in ways))).toEqual([]);
  });

  it.each(Object.entries(ways))('come with the recorded status, code and text: %s', async (form, way) => {
    const refusal = await refusalAt(way);

    expect(formOf(refusal.code, refusal.text)).toBe(form);
    expect(refusal.text).toContain(way.name ?? '');
    expect(recordedForms().get(form) ?? refusal.status).toBe(refusal.status);
  });
});
