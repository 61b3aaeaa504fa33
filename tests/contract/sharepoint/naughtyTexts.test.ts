/** Every text field of every list holds what people can type: unchanged, or refused with a sentence before it is sent. */
import type { Field, FieldValue, ListKey, Problem, Values } from '../../../src/register';
import { emptyValues, lists } from '../../../src/register';
import { texts } from '../../../src/text';
import { enteredProblems, enteredValues } from '../../../src/tab/field/entered';
import { isFreeText } from '../../support/freeTexts';
import type { RegisterSite } from '../../support/registerSite';
import { startRegisterSite } from '../../support/registerSite';
import { hasSharedData, sharedFile } from '../../support/sharedData';

const path = 'naughty/blns.json';
const isPresent = hasSharedData(path);
const naughty: readonly string[] = isPresent ? JSON.parse(new TextDecoder().decode(sharedFile(path))) : [];
const markup = ['<script>alert(1)</script>', '<b onclick="x()">Hund</b>', '&lt;i&gt; &amp;', "=cmd|' /C calc'!A0"];
const strings = [...naughty, ...markup];

type AnyFields = Readonly<Record<string, Field>>;

const freeTexts = (Object.keys(lists) as ListKey[]).flatMap((list) => {
  if ('kind' in lists[list]) return [];
  return Object.entries(lists[list].fields as AnyFields).flatMap(([name, field]) =>
    isFreeText(field) ? [{ list, name, field }] : [],
  );
});

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

describe('the strings nobody expects', () => {
  let site: RegisterSite;

  beforeAll(async () => {
    site = await startRegisterSite();
  });
  afterAll(() => site.close());

  it('are asked of every free text field of every list', () => {
    expect(freeTexts.length).toBeGreaterThan(40);
    expect(strings.length).toBeGreaterThan(isPresent ? 500 : 3);
  });

  it.each(freeTexts.map((one) => [`${one.list}.${one.name}`, one] as const))(
    'come back unchanged from %s',
    async (_title, { list, name, field }) => {
      const store = site.storeOf('admin');
      const sent = strings.flatMap((text) => {
        const result = typed(name, field, text);
        return 'value' in result && result.value !== null ? [{ text, value: result.value }] : [];
      });

      const results = await store.createMany(
        list,
        sent.map(({ value }) => ({ key: crypto.randomUUID(), values: withRequired(list, name, value) })),
      );

      const read = await Promise.all(
        results.map(async (result, index) => {
          if (result.outcome === 'failed') return `${sent[index]?.text}: ${result.error.message}`;
          return (result.entry.values as Readonly<Record<string, FieldValue>>)[name];
        }),
      );
      expect(read).toEqual(sent.map(({ value }) => value));
      // Around a text nothing is kept that nobody sees; inside, every letter is.
      expect(sent.map(({ value }) => value)).toEqual(sent.map(({ text }) => text.trim()));
    },
    120_000,
  );

  it('are only refused for length, for emptiness, or for what SharePoint cannot store, with a sentence', () => {
    const words = texts('de').problems;
    const problems = freeTexts.flatMap(({ name, field }) =>
      strings.flatMap((text) => {
        const result = typed(name, field, text);
        return 'problem' in result ? [result.problem] : [];
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
