/** Every text field of every list holds what people can type: unchanged, or refused with a sentence before it is sent. */
import type { Field, FieldValue, ListKey, Problem, Stored, Values } from '../../../src/register';
import { emptyValues, listFacts, listKeys, lists } from '../../../src/register';
import { texts } from '../../../src/text';
import { enteredProblems, enteredValues } from '../../../src/tab/field/entered';
import type { RegisterSite } from '../../support/registerSite';
import { people, startRegisterSite } from '../../support/registerSite';
import { hasSharedData, sharedFile } from '../../support/sharedData';

const path = 'naughty/blns.json';
const isPresent = hasSharedData(path);
const naughty: readonly string[] = isPresent ? JSON.parse(new TextDecoder().decode(sharedFile(path))) : [];
const markup = ['<script>alert(1)</script>', '<b onclick="x()">Hund</b>', '&lt;i&gt; &amp;', "=cmd|' /C calc'!A0"];
const strings = [...naughty, ...markup];

type AnyFields = Readonly<Record<string, Field>>;

const everyText = listKeys.flatMap((list) =>
  Object.entries(lists[list].fields as AnyFields).flatMap(([name, field]) =>
    field.kind === 'text' || field.kind === 'longText' ? [{ list, name, field }] : [],
  ),
);
/** What leads a line that otherwise may say anything. */
const leads = ['', '2027-03-01 '];
const leadOf = (name: string, field: Field) => leads.find((lead) => 'value' in typed(name, field, `${lead}Wort`));
const anyTexts = everyText.filter(({ name, field }) => leadOf(name, field) !== undefined);

/** The strings as the field takes them: each value there only once, each line led. */
function stringsFor(name: string, field: Field): readonly string[] {
  const lead = leadOf(name, field) ?? '';
  const led = strings.map((text) => lead + text.replaceAll('\n', `\n${lead}`));
  return field.unique ? led.map((text, index) => `${index} ${text}`) : led;
}

/** Line breaks that don't begin a line of a field. */
const oddBreak = new RegExp('[\\r\\u2028\\u2029]');

/** What the form makes of a typed text: the value it sends, or why it doesn't. */
function typed(name: string, field: Field, text: string): { value: FieldValue } | { problem: Problem } {
  const [problem] = enteredProblems({ [name]: field }, { [name]: text }, 'draft');
  return problem ? { problem } : { value: enteredValues({ [name]: field }, { [name]: text })[name] ?? null };
}

const withRequired = (list: ListKey, name: string, value: FieldValue): Values<ListKey> => {
  const fields = lists[list].fields as AnyFields;
  const filled = Object.entries(fields).flatMap(([one, field]) => {
    if (one === name || !field.required) return [];
    if (field.kind === 'text' && !field.pattern) return [[one, `Pflicht ${crypto.randomUUID()}`]];
    return field.kind === 'choice' ? [[one, Object.keys(field.choices)[0]]] : [];
  });
  return emptyValues(fields, { ...Object.fromEntries(filled), [name]: value }) as Values<ListKey>;
};

type Keep = (
  site: RegisterSite,
  list: ListKey,
  name: string,
  values: readonly FieldValue[],
) => Promise<readonly (FieldValue | undefined)[]>;
const valueOf = ({ values }: Stored<ListKey>, name: string) => (values as Readonly<Record<string, FieldValue>>)[name];

/** Each value in a new entry, read again; what went wrong stands in its place. */
const inEntries: Keep = async (site, list, name, values) => {
  const results = await site.storeOf('admin').createMany(
    list,
    values.map((value) => ({ key: crypto.randomUUID(), values: withRequired(list, name, value) })),
  );
  return results.map((result) => (result.outcome === 'failed' ? result.error.message : valueOf(result.entry, name)));
};

/** One value after the other in the one file of a library: files are brought by hand. */
const inFile: Keep = async (site, list, name, values) => {
  const place = `${site.siteUrl}/_api/web/getFolderByServerRelativeUrl('${listFacts[list].name}')/files`;
  const headers = { Authorization: `Bearer local.${people.admin}`, Accept: 'application/json' };
  const added = await fetch(`${place}/add(url='a.bpmn',overwrite=true)`, { method: 'POST', headers, body: '<a/>' });
  expect(added.status).toBe(200);
  const store = site.storeOf('admin');
  let [entry] = await store.all(list);
  const read: (FieldValue | undefined)[] = [];
  for (const value of values) {
    entry = await store.update(list, entry!, { [name]: value });
    read.push(valueOf(entry, name));
  }
  return read;
};

describe('the strings nobody expects', () => {
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startRegisterSite();
  });
  afterAll(() => site.close());

  it('are asked of every text field of every list; but for keys, which are made of digits', () => {
    const left = everyText.filter((one) => !anyTexts.includes(one));
    expect(left.map(({ list, name }) => `${list}.${name}`)).toEqual(['processes.serviceKeys']);
    expect(new Set(anyTexts.map(({ list }) => list)).size).toBe(listKeys.length);
    expect(strings.length).toBeGreaterThan(isPresent ? 500 : 3);
  });

  it.each(anyTexts.map((one) => [`${one.list}.${one.name}`, one] as const))(
    'come back unchanged from %s',
    async (_title, { list, name, field }) => {
      const sent = stringsFor(name, field).flatMap((text) => {
        const result = typed(name, field, text);
        return 'value' in result && result.value !== null ? [{ text, value: result.value }] : [];
      });

      const keep = listFacts[list].kind === 'library' ? inFile : inEntries;
      const read = await keep(
        site,
        list,
        name,
        sent.map(({ value }) => value),
      );

      expect(read).toEqual(sent.map(({ value }) => value));
      // Around a text nothing is kept that nobody sees; inside, every letter is.
      expect(sent.map(({ value }) => value)).toEqual(sent.map(({ text }) => text.trim()));
    },
    120_000,
  );

  it('are only refused for length, for emptiness, or for what SharePoint cannot store, with a sentence', () => {
    const words = texts('de').problems;
    const problems = anyTexts.flatMap(({ name, field }) =>
      stringsFor(name, field).flatMap((text) => {
        const result = typed(name, field, text);
        // A line that begins with its day has no line break of another kind in it.
        return 'problem' in result && !(leadOf(name, field) && oddBreak.test(text)) ? [result.problem] : [];
      }),
    );

    const codes = new Set(problems.map(({ code }) => code));
    expect([...codes].filter((code) => !['tooLong', 'required', 'controlCharacter'].includes(code))).toEqual([]);
    for (const { code, facts } of problems) expect(words[code](facts ?? {})).toMatch(/\.$/);
  });

  it('are refused in full only for control characters: a text without them and within its length is never refused', () => {
    const [name, field] = ['summary', lists.processes.fields.summary] as const;
    const refused = strings.filter((text) => 'problem' in typed(name, field, text));
    // SharePoint's XML has no place for the C0 controls and the two non-characters.
    const forbidden = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]');

    expect(refused.filter((text) => !forbidden.test(text) && text.length <= field.maximum)).toEqual([]);
  });
});
