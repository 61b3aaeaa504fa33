import Ajv from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import type { Language } from '../../../../src/register';
import { verbs } from '../../../../src/reminder/card/verbs';
import { objectsIn } from '../../../support/cards';
import { sampleCards } from '../../../support/sampleCards';
import { hasSharedData, sharedFile } from '../../../support/sharedData';

const languages: readonly Language[] = ['de', 'en'];
const naughty = hasSharedData('naughty/blns.json')
  ? (JSON.parse(Buffer.from(sharedFile('naughty/blns.json')).toString()) as readonly string[])
  : [];
/** Another text of the list each time somebody says something. */
function inTurn(texts: readonly string[]): () => string {
  let next = 0;
  return () => texts[next++ % texts.length] ?? '';
}
const long = ['Ü', '漢', '👩‍💻', 'W '].map((sign) => sign.repeat(300).slice(0, 300));
const naughtyInTurn = inTurn(naughty);
/** So many rounds as it takes to say each of them about twice. */
const rounds = Array.from({ length: Math.ceil(naughty.length / 60) }, () => naughtyInTurn);
const says: readonly ((own: string) => string)[] = [
  (own) => own,
  ...[...long, '', '\u0000\u001b', '\ud800'].map((text) => () => text),
  ...rounds,
];

/** Every card in both languages, saying each of the texts. */
const everyCard = languages.flatMap((language) =>
  says.flatMap((say) => Object.entries(sampleCards(language, say)).map(([name, card]) => ({ name, language, card }))),
);
const nothing = everyCard.map(() => []);

describe('every card in both languages, whatever the register says', () => {
  it('stays below the 28 KB that Teams takes, however it counts', () => {
    const sizes = everyCard.map(({ card }) => {
      const json = JSON.stringify(card);
      return Math.max(json.length * 2, Buffer.byteLength(json));
    });

    expect(Math.max(...sizes)).toBeLessThan(28 * 1024);
  });

  it('has its language, a spoken text, a text for clients without cards, and a link into the tab', () => {
    for (const { card, language } of everyCard) {
      expect(card).toMatchObject({ version: '1.5', lang: language });
      expect([card.fallbackText.trim(), card.speak.trim()]).not.toContain('');
      expect(objectsIn(card).some(({ type }) => type === 'Action.OpenUrl')).toBe(true);
    }
  });

  it('consists of what works in every client of Teams', () => {
    const kinds = new Set(everyCard.flatMap(({ card }) => objectsIn(card).flatMap(({ type }) => type ?? [])));

    expect([...kinds].sort()).toEqual([
      'Action.Execute',
      'Action.OpenUrl',
      'Action.ShowCard',
      'ActionSet',
      'AdaptiveCard',
      'Container',
      'Data.Query',
      'FactSet',
      'Input.ChoiceSet',
      'Input.Text',
      'TextBlock',
    ]);
  });

  it('offers at most the six buttons in a row that Teams shows', () => {
    const rows = everyCard.flatMap(({ card }) =>
      objectsIn(card).flatMap(({ actions }) => (Array.isArray(actions) ? [actions.length] : [])),
    );

    expect(Math.max(...rows)).toBeLessThanOrEqual(6);
  });

  it('has one primary button at most', () => {
    const primary = everyCard.map(({ card }) => objectsIn(card).filter(({ style }) => style === 'positive').length);

    expect(Math.max(...primary)).toBe(1);
  });

  it('has a known verb and opaque numbers only on every button', () => {
    const buttons = everyCard.flatMap(({ card }) => objectsIn(card).filter(({ type }) => type === 'Action.Execute'));

    expect([...new Set(buttons.map(({ verb }) => verb))].sort()).toEqual([...verbs].sort());
    const carried = buttons.flatMap(({ data }) => Object.values(data as object).map(String));
    expect(carried.filter((value) => !/^\d+(\.\d+)*$/.test(value))).toEqual([]);
  });

  it('names every input once in the whole card, labels it, and says at a required one what is missing', () => {
    for (const { card } of everyCard) {
      const inputs = objectsIn(card).filter(({ type }) => String(type).startsWith('Input.'));
      const ids = inputs.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, label, isRequired, errorMessage } of inputs) {
        expect([id, label]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
        expect(isRequired === true).toBe(typeof errorMessage === 'string');
      }
    }
  });

  it('asks for nothing outside the folded parts that would stand in the way of another button', () => {
    const blocked = everyCard.filter(({ card }) => {
      const isAskedAtOnce = objectsIn(withoutFolded(card)).some(({ isRequired }) => isRequired === true);
      return isAskedAtOnce && objectsIn(card).filter(takesInputs).length !== 1;
    });

    expect(blocked.map(({ name }) => name)).toEqual([]);
  });

  it('preselects nothing', () => {
    const choices = everyCard.flatMap(({ card }) => objectsIn(card).filter(({ type }) => type === 'Input.ChoiceSet'));

    expect(choices.filter((choice) => 'value' in choice)).toEqual([]);
  });

  it('shows no text as Markdown or template, and nothing that turns the reading direction', () => {
    const texts = everyCard.flatMap(({ card }) =>
      objectsIn(card).flatMap(({ text, title, value }) => [text, title, value]),
    );

    const marked = /\]\(|\*|`|~~|\{\{|[\u202a-\u202e\u2066-\u2069\p{Cs}\n]/u;
    expect(texts.filter((text) => typeof text === 'string' && marked.test(text))).toEqual([]);
  });

  it('says everything in the language of its reader', () => {
    const own = (language: Language) => Object.values(sampleCards(language, () => '#')).flatMap(wordsOf);
    const [german, english] = [new Set(own('de')), new Set(own('en'))];
    // The same word in both languages.
    const shared = new Set(['#', 'none']);

    expect([...german].filter((text) => english.has(text) && !shared.has(text) && !/^[\d\W]+$/.test(text))).toEqual([]);
  });

  it('is valid by the official schema, where it is at hand', () => {
    if (!hasSharedData('cards/schemas/1.5.0/adaptive-card.json')) return;
    const validate = schemaOf('1.5.0');

    expect(everyCard.map(({ card }) => (validate(withoutDirectory(card)) ? [] : validate.errors))).toEqual(nothing);
  });

  it('asks the directory as the schema that knows it wants it', () => {
    if (!hasSharedData('cards/schemas/1.6.0/adaptive-card.json')) return;
    const validate = schemaOf('1.6.0');
    const { review } = sampleCards('de');

    expect({ errors: validate(review) ? [] : validate.errors }).toEqual({ errors: [] });
    expect(JSON.stringify(review)).toContain('graph.microsoft.com/users');
  });
});

const takesInputs = ({ type, associatedInputs }: Readonly<Record<string, unknown>>): boolean =>
  type === 'Action.Execute' && associatedInputs === undefined;

function withoutFolded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'object' && part !== null && 'type' in part && part.type === 'Action.ShowCard' ? null : part,
  );
}

/** Version 1.5 of the format does not know the directory yet, Teams does; everything else has to fit. */
function withoutDirectory(card: object): unknown {
  return JSON.parse(JSON.stringify(card), (name, value: unknown) => (name === 'choices.data' ? undefined : value));
}

function wordsOf(card: object): readonly string[] {
  return objectsIn(card).flatMap((part) =>
    ['text', 'title', 'value', 'label', 'errorMessage', 'placeholder', 'tooltip', 'speak', 'fallbackText'].flatMap(
      (name) => (typeof part[name] === 'string' && part[name] !== '' ? [part[name]] : []),
    ),
  );
}

function schemaOf(version: string) {
  const file = Buffer.from(sharedFile(`cards/schemas/${version}/adaptive-card.json`)).toString();
  const schema = JSON.parse(file) as Record<string, unknown>;
  // The name that draft 4 gave to what is `$id` since; ajv refuses to guess.
  delete schema.id;
  const definitions = schema.definitions as Record<string, unknown>;
  // As published, 1.6 can't be compiled for what it says of films; no card of ours has any.
  for (const name of ['Media', 'MediaSource']) definitions[name] = {};
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).addMetaSchema(draft6).compile(schema);
}
