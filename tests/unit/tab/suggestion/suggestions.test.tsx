import { screen, waitFor, within } from '@testing-library/react';
import type { Me, SuggestionValues } from '../../../../src/register';
import { emptyValues, lists, Unavailable } from '../../../../src/register';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { SuggestionForm } from '../../../../src/tab/suggestion/suggestionForm';
import { SuggestionsScreen } from '../../../../src/tab/suggestion/suggestionsScreen';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { createMemoryStore, rightsOf } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

const olga = { key: 'olga.brandt@stadt.example', name: 'Olga Brandt', email: 'olga.brandt@stadt.example' };
const rita = { key: 'rita.leserin@stadt.example', name: 'Rita Leserin', email: 'rita.leserin@stadt.example' };
const reader: Partial<Me> = { ...rita, groups: ['readers'], may: rightsOf('readers') };
const owner: Partial<Me> = { ...olga, groups: ['contributors'], may: rightsOf('contributors') };

const aSuggestion = (values: Partial<SuggestionValues> = {}, id = 1) => ({
  ...stored(
    id,
    emptyValues(lists.suggestions.fields, {
      title: 'Zu „Auslöser“',
      wish: 'Es geht nur noch online.',
      state: 'open',
      process: 1,
      field: 'trigger',
      before: '"Antrag geht ein"',
      proposed: '"Onlineantrag geht ein"',
      ...values,
    }),
  ),
  createdBy: rita.key,
});

function storeFor(me: Partial<Me>, suggestions: ReturnType<typeof aSuggestion>[] = []) {
  const processes = [aProcess({ trigger: 'Antrag geht ein' })];
  return createMemoryStore({ entries: { units: [aUnit()], processes, suggestions }, people: [olga, rita], me });
}

async function page(me: Partial<Me>, suggestions: ReturnType<typeof aSuggestion>[] = []) {
  const store = storeFor(me, suggestions);
  const view = await renderTab(<ProcessPage id={1} />, { store, address: 'process/1' });
  await screen.findByRole('heading', { level: 1 });
  return { ...view, store };
}

beforeEach(() => localStorage.clear());

describe('a reader who finds something wrong', () => {
  it('says beside the field what would be right, in its own input', async () => {
    const { user, store } = await page(reader);

    await user.click(screen.getByRole('button', { name: 'Hinweis zu „Auslöser“ geben' }));
    const dialog = within(await screen.findByRole('dialog'));
    const input = dialog.getByRole('textbox', { name: 'Richtig wäre' });
    expect((input as HTMLInputElement).value).toBe('Antrag geht ein');
    await user.click(dialog.getByRole('button', { name: 'Hinweis senden' }));
    expect(dialog.getByText(/noch steht dort dasselbe/)).toBeTruthy();
    await user.clear(input);
    await user.type(input, 'Onlineantrag geht ein');
    await user.click(dialog.getByRole('button', { name: 'Hinweis senden' }));

    expect(await screen.findByText(/^Danke\. Der Hinweis ist bei den Verantwortlichen/)).toBeTruthy();
    expect((await store.one('suggestions', 1)).values).toMatchObject({
      process: 1,
      field: 'trigger',
      before: '"Antrag geht ein"',
      proposed: '"Onlineantrag geht ein"',
      state: 'open',
      wish: '„Auslöser“: statt „Antrag geht ein“ richtig „Onlineantrag geht ein“.',
    });
    expect((await store.one('processes', 1)).values.trigger).toBe('Antrag geht ein');
    expect(await screen.findByText('Entscheiden können Olga Brandt und das Prozessteam.')).toBeTruthy();
  });

  it('loses nothing when the site does not answer, and is sent once', async () => {
    const { user, store } = await page(reader);
    jest.spyOn(store, 'create').mockImplementationOnce(async (list, creation) => {
      await store.createMany(list, [creation]);
      throw new Unavailable('503');
    });
    await user.click(screen.getByRole('button', { name: 'Hinweis geben' }));
    await user.type(
      await screen.findByRole('textbox', { name: /Was sollte anders sein/ }),
      'Hier fehlt die Zulassung.',
    );
    await user.click(screen.getByRole('button', { name: 'Hinweis senden' }));
    await screen.findByText(/bleibt auf diesem Gerät/);

    await user.click(screen.getByRole('button', { name: 'Schließen' }));
    await user.click(await screen.findByRole('button', { name: 'Hinweis geben' }));
    expect(await screen.findByDisplayValue('Hier fehlt die Zulassung.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hinweis senden' }));
    await screen.findByText(/^Danke\./);

    expect(await store.all('suggestions')).toHaveLength(1);
  });

  it('sends what was written after a lost answer as a suggestion of its own', async () => {
    const { user, store } = await page(reader);
    jest.spyOn(store, 'create').mockImplementationOnce(async (list, creation) => {
      await store.createMany(list, [creation]);
      throw new Unavailable('503');
    });
    await user.click(screen.getByRole('button', { name: 'Hinweis geben' }));
    const wish = await screen.findByRole('textbox', { name: /Was sollte anders sein/ });
    await user.type(wish, 'Hier fehlt die Zulassung.');
    await user.click(screen.getByRole('button', { name: 'Hinweis senden' }));
    await screen.findByText(/bleibt auf diesem Gerät/);

    await user.type(wish, ' Und die Frist.');
    await user.click(screen.getByRole('button', { name: 'Hinweis senden' }));
    await screen.findByText(/^Danke\./);

    expect((await store.all('suggestions')).map(({ values }) => values.wish)).toEqual([
      'Hier fehlt die Zulassung.',
      'Hier fehlt die Zulassung. Und die Frist.',
    ]);
  });
});

describe('a proposal in the form', () => {
  it('keeps a subject of 300 characters in full, and refuses a wish that nothing could hold', async () => {
    const store = storeFor(reader);
    const { user } = await renderTab(<SuggestionForm entry={null} field={null} onClose={() => undefined} />, { store });
    const paste = async (name: RegExp, text: string) => {
      await user.clear(screen.getByRole('textbox', { name }));
      await user.click(screen.getByRole('textbox', { name }));
      await user.paste(text);
    };
    const subject = `${'Lang '.repeat(60)}Ende`;
    await paste(/Worum geht es/, subject);
    await paste(/Was sollte anders sein/, 'x'.repeat(4_000));
    expect(screen.getByText(/auf 255 Zeichen gekürzt; der ganze Text steht dann vor dem/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Hinweis senden' }));
    expect(screen.getByText('Bitte auf 4.000 Zeichen kürzen; es sind 4.305.')).toBeTruthy();
    expect(await store.all('suggestions')).toHaveLength(0);

    await paste(/Was sollte anders sein/, 'Bitte kürzer.');
    await user.click(screen.getByRole('button', { name: 'Hinweis senden' }));
    await waitFor(async () => expect(await store.all('suggestions')).toHaveLength(1));
    const { title, wish } = (await store.one('suggestions', 1)).values;
    expect(title?.length).toBeLessThanOrEqual(255);
    expect(wish).toBe(`${subject}\nBitte kürzer.`);
  });

  it('keeps a reason for declining that is too long, and says so', async () => {
    const { user, store } = await page(owner, [aSuggestion()]);
    await user.click(await screen.findByRole('button', { name: 'Ablehnen …' }));
    await user.click(await screen.findByRole('textbox', { name: /Warum|Grund/ }));
    await user.paste('x'.repeat(2_001));

    await user.click(screen.getByRole('button', { name: 'Ablehnen' }));

    expect(screen.getByText('Bitte auf 2.000 Zeichen kürzen; es sind 2.001.')).toBeTruthy();
    expect((await store.one('suggestions', 1)).values.state).toBe('open');
  });

  it('does not lead an entry to itself, and says so before it is sent', async () => {
    const draft = { key: 'a', proposed: 1, title: '', wish: '' };
    localStorage.setItem(`process-register suggestion ${rita.key} 1 parent`, JSON.stringify(draft));
    const onClose = jest.fn();
    const store = storeFor(reader);
    const entry = await store.one('processes', 1);
    const { user } = await renderTab(<SuggestionForm entry={entry} field="parent" onClose={onClose} />, { store });

    await user.click(screen.getByRole('button', { name: 'Hinweis senden' }));

    expect(await screen.findByText('Ein Eintrag kann nicht auf sich selbst verweisen.')).toBeTruthy();
    expect(await store.all('suggestions')).toEqual([]);
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('a suggestion on the page', () => {
  it('is taken over by the owner without breaking the seal', async () => {
    const { user, store } = await page(owner, [aSuggestion()]);

    await user.click(await screen.findByRole('button', { name: 'Übernehmen' }));

    expect(await screen.findByText(/^Der Vorschlag steht jetzt im Eintrag/)).toBeTruthy();
    expect((await store.one('processes', 1)).values).toMatchObject({
      trigger: 'Onlineantrag geht ein',
      changedByOthers: null,
    });
    expect(screen.getByText('Qualitätssiegel: freigegeben, bestätigt und seitdem unverändert')).toBeTruthy();
  });

  it('is declined with a reason, not without', async () => {
    const { user, store } = await page(owner, [aSuggestion()]);

    await user.click(await screen.findByRole('button', { name: 'Ablehnen …' }));
    await user.click(screen.getByRole('button', { name: 'Ablehnen' }));
    expect(screen.getByText('Bitte nennen Sie einen Grund.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Warum wird der Hinweis abgelehnt/ }), 'Papier gilt weiter.');
    await user.click(screen.getByRole('button', { name: 'Ablehnen' }));

    await waitFor(async () =>
      expect((await store.one('suggestions', 1)).values).toMatchObject({
        state: 'declined',
        decisionReason: 'Papier gilt weiter.',
      }),
    );
  });

  it('stays open when declining is given up, and the focus is back where that began', async () => {
    const { user, store } = await page(owner, [aSuggestion()]);

    await user.click(await screen.findByRole('button', { name: 'Ablehnen …' }));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.click(screen.getByRole('button', { name: 'Abbrechen' }));

    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ablehnen …' }));
    expect((await store.one('suggestions', 1)).values.state).toBe('open');
  });

  it('shows then, now and proposed when the field has changed since', async () => {
    await page(owner, [aSuggestion({ before: '"Brief geht ein"' })]);

    expect(await screen.findByText(/wurde seit dem Hinweis geändert/)).toBeTruthy();
    expect(screen.getByText('Brief geht ein')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Trotzdem übernehmen' })).toBeTruthy();
  });

  it('waits for a decision when somebody has emptied its state in the list', async () => {
    await page(owner, [aSuggestion({ state: null })]);

    expect(await screen.findByRole('button', { name: 'Übernehmen' })).toBeTruthy();
    expect(screen.getByText('offen')).toBeTruthy();
  });

  it('names as the one who decided whom SharePoint has noted, not whom the list says', async () => {
    const decided = aSuggestion({ state: 'accepted', decidedBy: olga.key, decidedOn: '2026-06-01' });
    await renderTab(<SuggestionsScreen show="decided" />, {
      store: storeFor(owner, [{ ...decided, modifiedBy: rita.key }]),
    });

    expect(await screen.findByText(/von Rita Leserin am/)).toBeTruthy();
  });

  it('offers no decision to readers', async () => {
    await page(reader, [aSuggestion()]);

    expect(await screen.findByText('Es geht nur noch online.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Übernehmen|Ablehnen/ })).toBeNull();
  });
});

describe('the list of suggestions', () => {
  const declined = aSuggestion({ state: 'declined', decisionReason: 'Papier gilt weiter.', decidedBy: olga.key }, 2);
  const others = { ...aSuggestion({ title: 'Von jemand anderem' }, 3), createdBy: olga.key };

  it('shows the author what became of theirs, and why', async () => {
    await renderTab(<SuggestionsScreen show="mine" />, { store: storeFor(reader, [declined, others]) });

    expect(await screen.findByText('Ein Hinweis')).toBeTruthy();
    expect(screen.getByText('Papier gilt weiter.')).toBeTruthy();
    expect(screen.queryByText('Von jemand anderem')).toBeNull();
    expect(screen.getByRole('link', { name: 'Hundesteuer festsetzen' }).getAttribute('href')).toBe(
      '#/process/1/content',
    );
  });

  it('keeps its filter in the address', async () => {
    const { user } = await renderTab(<SuggestionsScreen show="open" />, {
      store: storeFor(reader, [declined, others]),
      address: 'suggestions/open',
    });

    await screen.findByText('Von jemand anderem');
    await user.click(screen.getByRole('tab', { name: 'Entschieden' }));

    expect(window.location.hash).toBe('#/suggestions/decided');
  });
});
