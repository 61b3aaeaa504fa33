/** The cards in the renderer that the clients of Teams are built on. */
import { AdaptiveCard, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import { drawCard } from '../../../../src/workplace/chat/cardElement';
import { hostConfig } from '../../../../src/workplace/chat/hostConfig';
import { sampleCards } from '../../../support/sampleCards';

// jsdom lays nothing out, so it has no innerText; the renderer sets its texts with it.
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  get(this: HTMLElement) {
    return this.textContent;
  },
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
  configurable: true,
});

const cards = (['de', 'en'] as const).flatMap((language) =>
  Object.entries(sampleCards(language)).map(([name, card]) => [`${name} (${language})`, card] as const),
);
const directory = [
  { objectId: '5d0c1a7e-2f4b-4c83-9a61-000000000003', name: 'Tobias Wernicke' },
  { objectId: '5d0c1a7e-2f4b-4c83-9a61-000000000009', name: 'Miriam Oltmanns' },
];

/**
 * As a client of Teams has it: its directory has filled the choices. The renderer's pattern for languages keeps a position
 * and refuses every second card.
 */
function asFilled(card: object): unknown {
  return JSON.parse(JSON.stringify({ ...card, lang: undefined }), (name, value: unknown) => {
    if (name === 'choices.data') return undefined;
    return name === 'choices' && Array.isArray(value) && value.length === 0 ? [{ title: 'Jens', value: '1' }] : value;
  });
}

describe('the renderer', () => {
  it.each(cards)('takes the card %s without a complaint', (_, json) => {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(hostConfig);
    const context = new SerializationContext(Versions.v1_5);
    card.parse(asFilled(json), context);

    const parsed = Array.from({ length: context.eventCount }, (_none, index) => context.getEventAt(index).message);
    const found = card.validateProperties().validationEvents.map(({ message }) => message);
    expect([...parsed, ...found]).toEqual([]);
    expect(card.render()).toBeInstanceOf(HTMLElement);
  });
});

describe('the cards in the chat', () => {
  function shown(name: string) {
    const sent: { verb: string; data: object }[] = [];
    const card = sampleCards('de')[name];
    const drawn = drawCard(
      JSON.stringify(card),
      new Map(),
      { onExecute: (verb, data) => sent.push({ verb, data }), onOpenUrl: () => undefined },
      directory,
    );
    const element = document.body.appendChild(drawn!.element);
    const button = (title: string) => [...element.querySelectorAll('button')].find((one) => one.textContent === title)!;
    return { element, sent, click: (title: string) => button(title).click(), text: () => element.textContent };
  }

  it('confirm several only after at least one was chosen', () => {
    const { element, sent, click, text } = shown('digest');

    click('Mehrere bestätigen');
    click('Ausgewählte bestätigen');
    expect(sent).toEqual([]);
    expect(text()).toContain('Bitte wählen Sie mindestens einen Eintrag aus.');

    const boxes = [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    boxes.slice(0, 2).forEach((box) => box.click());
    click('Ausgewählte bestätigen');
    expect(sent).toMatchObject([{ verb: 'confirmSelected', data: { page: 1, selected: '100000017,100000018' } }]);
  });

  it('send one answer although another one is half written', () => {
    const { sent, click } = shown('review');

    click('Änderung nötig');
    click('Stimmt noch');

    expect(sent).toEqual([{ verb: 'confirmed', data: { request: 17, card: '17' } }]);
  });

  it('offer the people of the directory where they ask for one', () => {
    const { element, sent, click } = shown('review');

    click('Nicht meins');
    const people = element.querySelector('select')!;
    expect([...people.options].map(({ text }) => text)).toEqual([
      'Person auswählen',
      'Tobias Wernicke',
      'Miriam Oltmanns',
    ]);
    people.value = directory[0]!.objectId;
    people.dispatchEvent(new Event('change'));
    click('Weitergeben');

    expect(sent).toMatchObject([{ verb: 'notMine', data: { 'who-17': directory[0]!.objectId } }]);
  });

  it('lead from the name of a request into the tab', () => {
    const { element } = shown('digest');

    expect(element.querySelector('[role=link]')?.getAttribute('aria-label')).toBe(
      '„Reisepass ausstellen“ im Register öffnen',
    );
  });

  it('do not say no without a reason', () => {
    const { sent, click, text } = shown('suggestion');

    click('Ablehnen');
    click('Begründung senden');

    expect(sent).toEqual([]);
    expect(text()).toContain('Bitte schreiben Sie kurz, warum nicht.');
  });
});
