/** Escape in a section that became a form: the way back that its own button «Schließen» is. */
import { screen, waitFor, within } from '@testing-library/react';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { aProcess, aUnit } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

const keptDraft = /Eingaben, die noch nicht gespeichert sind/;

async function edit(title: string) {
  const entries = { units: [aUnit()], processes: [aProcess({ trigger: 'alt', status: 'draft' })] };
  const view = await renderTab(<ProcessPage id={1} />, { entries, address: 'process/1' });
  await view.user.click(await screen.findByRole('button', { name: `Bearbeiten: ${title}` }));
  const section = within(screen.getByRole('region', { name: title }));
  await section.findByRole('button', { name: 'Schließen' });
  return { ...view, section };
}

beforeEach(() => localStorage.clear());

describe('Escape in a section that is a form', () => {
  it('closes it when nothing was changed, and leaves the focus at the section', async () => {
    const { user, section } = await edit('Wer macht was wann');
    const field = await section.findByRole('textbox', { name: /Auslöser/ });
    await waitFor(() => expect(document.activeElement).toBe(field));

    await user.keyboard('{Escape}');

    expect(section.queryByRole('button', { name: 'Schließen' })).toBeNull();
    expect(section.getByText('alt')).toBeTruthy();
    expect(screen.queryByText(keptDraft)).toBeNull();
    const region = screen.getByRole('region', { name: 'Wer macht was wann' });
    await waitFor(() => expect(region.contains(document.activeElement)).toBe(true));
  });

  it('keeps what was typed, as closing it by the button does', async () => {
    const { user, section } = await edit('Wer macht was wann');
    await user.type(await section.findByRole('textbox', { name: /Auslöser/ }), ' und mehr');

    await user.keyboard('{Escape}');

    expect(await screen.findByText(keptDraft)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Bearbeiten: Wer macht was wann' }));
    expect(await screen.findByDisplayValue('alt und mehr')).toBeTruthy();
  });

  it('stays open where Escape is for a list, open or not', async () => {
    const { user, section } = await edit('Zuständigkeit');
    const unit = await section.findByRole('combobox', { name: /Federführende Einheit/ });
    await user.click(unit);
    await waitFor(() => expect(unit.getAttribute('aria-expanded')).toBe('true'));

    await user.keyboard('{Escape}');
    expect(unit.getAttribute('aria-expanded')).toBe('false');
    await user.keyboard('{Escape}');
    expect(section.queryByRole('button', { name: 'Schließen' })).not.toBeNull();

    section.getByRole('button', { name: 'Speichern' }).focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(section.queryByRole('button', { name: 'Schließen' })).toBeNull());
  });
});
