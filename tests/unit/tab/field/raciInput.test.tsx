import { screen, within } from '@testing-library/react';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { aProcess, aUnit } from '../../../support/builders';
import { createMemoryStore } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

async function openForm(raci: string | null, language: 'de' | 'en' = 'de') {
  const store = createMemoryStore({ entries: { units: [aUnit()], processes: [aProcess({ raci, status: 'draft' })] } });
  const { user } = await renderTab(<ProcessPage id={1} />, { store, address: 'process/1', language });
  const edit = language === 'de' ? 'Bearbeiten: Wer macht was wann' : 'Edit: Who does what, when';
  await user.click(await screen.findByRole('button', { name: edit }));
  const form = within(await screen.findByRole('region', { name: edit.replace(/^.*: /, '') }));
  await form.findByRole('textbox', { name: /^(Auslöser|Trigger)/ });
  return { user, form, saved: async () => (await store.one('processes', 1)).values.raci };
}

const save = (form: ReturnType<typeof within>) => form.getByRole('button', { name: 'Speichern' });

describe('who has which part, in the form of a process', () => {
  beforeEach(() => localStorage.clear());

  it('is typed part by part, blanks and line breaks as they come', async () => {
    const { user, form, saved } = await openForm('R: Bürgerbüro');
    const box = (name: RegExp) => form.getByRole<HTMLTextAreaElement>('textbox', { name });

    await user.type(box(/^Führt durch/), '{Enter}Amt für  Soziales');
    await user.type(box(/^Verantwortet/), 'Leitung Bürgerservice ');
    expect(box(/^Führt durch/).value).toBe('Bürgerbüro\nAmt für  Soziales');
    expect(box(/^Verantwortet/).value).toBe('Leitung Bürgerservice ');
    await user.click(save(form));

    expect(await screen.findByText('Leitung Bürgerservice')).toBeTruthy();
    expect(await saved()).toBe('R: Bürgerbüro\nR: Amt für  Soziales\nA: Leitung Bürgerservice');
  });

  it('leaves the boxes beside one with a warning where they are', async () => {
    const { form } = await openForm('A: Leitung\nA: Kasse');

    const boxes = form.getByRole('textbox', { name: /^Verantwortet/ }).closest('[role=group]')!;
    expect(getComputedStyle(boxes).alignItems).toBe('start');
  });

  it('shows what an import brought without a part, and keeps it', async () => {
    const { user, form, saved } = await openForm('I: Kasse\nnach Absprache');

    expect(form.getByRole<HTMLTextAreaElement>('textbox', { name: /^Ohne Zuordnung/ }).value).toBe('nach Absprache');
    await user.type(form.getByRole('textbox', { name: /^Wird gefragt/ }), 'Rechtsamt');
    await user.click(save(form));

    expect(await screen.findByText('Rechtsamt')).toBeTruthy();
    expect(await saved()).toBe('C: Rechtsamt\nI: Kasse\nnach Absprache');
  });

  it('remarks that one alone should answer for it, and saves all the same', async () => {
    const { user, form, saved } = await openForm('A: Amt 32');

    await user.type(form.getByRole('textbox', { name: /^Verantwortet/ }), '{Enter}Amt 33');
    expect(form.getByText('Verantworten sollte es genau eine Stelle.')).toBeTruthy();
    await user.click(save(form));

    expect(await screen.findByText('Amt 32; Amt 33')).toBeTruthy();
    expect(await saved()).toBe('A: Amt 32\nA: Amt 33');
  });

  it('becomes empty again', async () => {
    const { user, form, saved } = await openForm('R: Amt 32');

    await user.clear(form.getByRole('textbox', { name: /^Führt durch/ }));
    await user.click(save(form));

    expect(await screen.findByRole('button', { name: 'Bearbeiten: Wer macht was wann' })).toBeTruthy();
    expect(await saved()).toBeNull();
  });

  it('is asked in English too', async () => {
    const { form } = await openForm('R: Amt 32', 'en');

    expect(form.getByRole('textbox', { name: /^Does it \(R\)/ })).toBeTruthy();
    expect(form.getByRole('group', { name: /Roles \(RACI\)/ })).toBeTruthy();
  });
});

describe('who has which part, on the page of a process', () => {
  it('stands in words below the steps', async () => {
    const entries = {
      units: [aUnit()],
      processes: [aProcess({ raci: 'R/A: Bürgerbüro\nI: Kasse; Archiv\nje nach Fall' })],
    };

    await renderTab(<ProcessPage id={1} />, { entries, address: 'process/1' });

    const section = await screen.findByRole('region', { name: 'Wer macht was wann' });
    const facts = within(section)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(facts).toEqual(
      expect.arrayContaining(['Führt durch: Bürgerbüro', 'Verantwortet: Bürgerbüro', 'Wird informiert: Kasse; Archiv']),
    );
    expect(section.textContent).toContain('je nach Fall');
    expect(section.textContent).not.toContain('R/A:');
  });
});
