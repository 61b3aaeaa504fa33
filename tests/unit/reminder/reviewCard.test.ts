import Ajv from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json';
import type { CardEntry } from '../../../src/reminder/card/entry';
import { reviewCard, supersededCard } from '../../../src/reminder/card/reviewCard';
import { buttonsOf, objectsIn, textsOf } from '../../support/cards';
import { hasSharedData, sharedFile } from '../../support/sharedData';

const schemaFile = 'cards/schemas/1.5.0/adaptive-card.json';
const question = (request: number, values: Partial<Extract<CardEntry, { kind: 'question' }>> = {}): CardEntry => ({
  kind: 'question',
  request,
  process: request + 100,
  name: 'Hundesteuer festsetzen',
  unit: 'Steuern und Abgaben',
  lastReviewed: '2026-03-01',
  dueOn: '2027-03-01',
  level: 'owner',
  ...values,
});
const answered = (request: number): CardEntry => ({
  kind: 'answered',
  request,
  process: request + 100,
  name: 'Hund anmelden',
  outcome: 'confirmed',
  by: 'Olga Brandt',
  on: '2027-02-20',
});
const card = (entries: readonly CardEntry[], more = 0, language: 'de' | 'en' = 'de', settled = 0) =>
  reviewCard(entries, {
    language,
    tabLink: (id) => `https://teams.microsoft.com/l/entity/app/register?process=${id}`,
    more,
    settled,
  });

describe('the card of one question', () => {
  it('asks it as its title and gives three facts to judge by', () => {
    const one = card([question(17)]);

    expect(one.body[0]).toMatchObject({ text: 'Stimmt „Hundesteuer festsetzen“ noch?', style: 'heading' });
    expect(objectsIn(one).find(({ type }) => type === 'FactSet')?.facts).toEqual([
      { title: 'Einheit', value: 'Steuern und Abgaben' },
      { title: 'Zuletzt geprüft', value: '1. März 2026' },
      { title: 'Fällig am', value: '1. März 2027' },
    ]);
  });

  it('carries a verb and opaque ids only on every button, in the order of likelihood', () => {
    expect(buttonsOf(card([question(17)]))).toEqual([
      { title: 'Stimmt noch', verb: 'confirmed', data: { request: 17, card: '17' } },
      { title: 'Änderung melden', verb: 'changeNeeded', data: { request: 17, card: '17' } },
      { title: 'Weitergeben', verb: 'notMine', data: { request: 17, card: '17' } },
    ]);
  });

  it('labels every input, and says at a required one what is missing', () => {
    const inputs = objectsIn(card([question(17)])).filter(({ type }) => type === 'Input.Text');

    expect(inputs).toMatchObject([
      { id: 'comment-17', label: 'Was muss geändert werden?', isRequired: true, errorMessage: expect.any(String) },
      { id: 'who-17', label: 'Wer ist zuständig? (freiwillig)' },
    ]);
  });

  it('has a link into the tab, for clients whose buttons fail', () => {
    const links = objectsIn(card([question(17)])).filter(({ type }) => type === 'Action.OpenUrl');

    expect(links).toMatchObject([{ url: 'https://teams.microsoft.com/l/entity/app/register?process=117' }]);
  });

  it('says in which role somebody other than the owner is asked', () => {
    expect(textsOf(card([question(17, { level: 'head' })]))).toContain('Sie werden als Leitung der Einheit gefragt.');
  });

  it('speaks English too', () => {
    const one = card([question(17, { lastReviewed: null })], 0, 'en');

    expect(one).toMatchObject({ lang: 'en', speak: 'Is “Hundesteuer festsetzen” still right?' });
    expect(JSON.stringify(one)).toContain('1 March 2027');
    expect(JSON.stringify(one)).not.toMatch(/Fällig|geprüft|noch/);
  });
});

describe('a card of several questions', () => {
  it('shows five and counts the rest', () => {
    const texts = textsOf(
      card(
        [1, 2, 3, 4, 5, 6].map((id) => question(id)),
        3,
      ),
    );

    expect(texts[0]).toBe('9 Prozesse warten auf Sie');
    expect(texts.filter((text) => text.startsWith('Stimmt'))).toHaveLength(5);
    expect(texts.at(-1)).toBe('Noch 4 weitere folgen, sobald Sie geantwortet haben.');
  });

  it('makes one quiet line of what is answered, without buttons', () => {
    const one = card([answered(1)]);

    expect(textsOf(one)).toEqual(['„Hund anmelden“: bestätigt von Olga Brandt am 20. Februar 2027.']);
    expect(buttonsOf(one)).toEqual([]);
    expect(one.actions).toMatchObject([{ type: 'Action.OpenUrl' }]);
  });

  it('names the latest answers and sums up the older ones in one line', () => {
    const texts = textsOf(card([question(1), ...[2, 3, 4, 5, 6].map(answered)], 0, 'de', 7));

    expect(texts.filter((text) => text.includes('bestätigt von'))).toHaveLength(3);
    expect(texts.at(-1)).toBe('9 weitere Prozesse sind schon erledigt.');
  });

  it('carries in its buttons what it shows, not all that it stands for', () => {
    const entries = [
      ...Array.from({ length: 40 }, (_, index) => question(index + 1)),
      ...[51, 52, 53, 54].map(answered),
    ];

    expect(buttonsOf(card(entries, 400))[0]?.data).toEqual({ request: 1, card: '1.2.3.4.5.52.53.54' });
  });

  it('stays below what Teams takes, also when full of long names', () => {
    const long = 'Ü'.repeat(255);
    const entries = Array.from({ length: 600 }, (_, index) =>
      index < 300
        ? question(100_000_000 + index, { name: long, unit: long, level: 'head' })
        : { ...answered(100_000_000 + index), name: long, by: long },
    );

    const frame = { language: 'de' as const, more: 10_000, settled: 10_000 };
    const bytes = JSON.stringify(reviewCard(entries, { ...frame, tabLink: () => 'x'.repeat(400) })).length * 2;

    expect(bytes).toBeLessThan(28 * 1024);
  });
});

describe('names from the register', () => {
  it('become no links, no bold text and no second line', () => {
    const one = card([question(1, { name: '[Klick](https://böse.example)\n**fett** __unter__' })]);

    const text = textsOf(one)[0]!;
    expect(text).not.toMatch(/\]\(|\*\*|__|\n/);
    expect(text.replaceAll('\u200b', '')).toContain('[Klick](https://böse.example) **fett** __unter__');
  });
});

describe('the official schema of Adaptive Cards 1.5', () => {
  it('accepts every card, where it is at hand', () => {
    if (!hasSharedData(schemaFile)) return;
    const schema = JSON.parse(Buffer.from(sharedFile(schemaFile)).toString()) as Record<string, unknown>;
    // The name that draft 4 gave to what is `$id` since; ajv refuses to guess.
    delete schema.id;
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false }).addMetaSchema(draft6);
    const validate = ajv.compile(schema);

    for (const one of [
      card([question(1)]),
      card([question(1), answered(2), question(3)], 2, 'en'),
      card([{ kind: 'withdrawn', request: 1, process: 1, name: 'x' }]),
      card([{ kind: 'elsewhere', request: 1, process: 1, name: 'x' }]),
      supersededCard('de'),
    ]) {
      expect({ errors: validate(one) ? [] : validate.errors }).toEqual({ errors: [] });
    }
  });
});
