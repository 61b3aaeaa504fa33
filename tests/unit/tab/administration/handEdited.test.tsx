/** Lists that somebody has edited by hand: odd values are shown and flagged, and kept until somebody changes them. */
import { screen } from '@testing-library/react';
import type { ProcessValues } from '../../../../src/register';
import { EditForm } from '../../../../src/tab/capture/editForm';
import { ProcessPage } from '../../../../src/tab/process/processPage';
import { RegisterScreen } from '../../../../src/tab/register/registerScreen';
import { wholeRegister } from '../../../../src/tab/shell';
import { aProcess, aUnit } from '../../../support/builders';
import { giveLayout } from '../../../support/layout';
import { createMemoryStore } from '../../../support/memoryStore';
import { renderTab } from '../../../support/renderTab';

jest.setTimeout(60_000);
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** What SharePoint lets people type into a list, whatever the schema says. */
const byHand = (values: Readonly<Record<string, unknown>>) => values as Partial<ProcessValues>;
const odd = byHand({
  status: 'fast fertig',
  category: 'Querschnitt',
  weakPoints: ['loops', 'Kaffee'],
  casesPerYear: -5,
  serviceKeys: 'keiner',
  unit: 99,
  owner: 'fort@stadt.example',
});

function aStore(values: Partial<ProcessValues> = odd, missing?: readonly string[]) {
  const entry = { ...aProcess({ summary: 'Kurz.', ...values }), ...(missing && { missing }) };
  return createMemoryStore({ entries: { units: [aUnit()], processes: [entry] } });
}

it('shows odd values on the page, flagged in words', async () => {
  await renderTab(<ProcessPage id={1} />, { store: aStore(), address: 'process/1' });

  expect((await screen.findAllByText(/fast fertig \(unbekannter Wert\)/)).length).toBeGreaterThan(0);
  expect(screen.getByText(/Querschnitt \(unbekannter Wert\)/)).toBeTruthy();
  expect(screen.getByText(/Schleifen und Rücksprünge, Kaffee \(unbekannter Wert\)/)).toBeTruthy();
  expect(screen.getAllByText(/gelöschte Einheit/).length).toBeGreaterThan(0);
  expect(screen.getAllByText('fort@stadt.example').length).toBeGreaterThan(0);
});

it('shows odd values in the list, flagged in words', async () => {
  giveLayout();
  await renderTab(<RegisterScreen route={wholeRegister} />, { store: aStore(), address: 'register' });

  expect(await screen.findByText('fast fertig (unbekannter Wert)')).toBeTruthy();
  expect(screen.getByText('gelöschte Einheit')).toBeTruthy();
});

it('keeps odd values when something else is saved', async () => {
  const store = aStore();
  const update = jest.spyOn(store, 'update');
  const { user } = await renderTab(<EditForm id={1} />, { store, address: 'edit/1' });

  await user.click(await screen.findByRole('textbox', { name: /Kurzbeschreibung/ }));
  await user.paste(' Mehr.');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));

  expect(await screen.findByText('„Hundesteuer festsetzen“ ist gespeichert.')).toBeTruthy();
  expect(Object.keys(update.mock.calls[0]?.[2] ?? {})).not.toContain('status');
  expect((await store.one('processes', 1)).values).toMatchObject({ ...odd, summary: 'Kurz. Mehr.' });
});

it('says in the form that a value is odd, and keeps the others of a choice when one is added', async () => {
  const store = aStore();
  const { user } = await renderTab(<EditForm id={1} />, { store, address: 'edit/1' });

  expect((await screen.findAllByText(/wurde von Hand eingetragen/)).length).toBeGreaterThan(0);
  expect(screen.getByRole('combobox', { name: /Status/ }).textContent).toContain('fast fertig (unbekannter Wert)');
  await user.click(screen.getByRole('checkbox', { name: 'Liegezeit' }));
  expect((screen.getByRole('checkbox', { name: 'Kaffee (unbekannter Wert)' }) as HTMLInputElement).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Speichern' }));

  expect(await screen.findByText('„Hundesteuer festsetzen“ ist gespeichert.')).toBeTruthy();
  expect((await store.one('processes', 1)).values.weakPoints).toEqual(['loops', 'idleTime', 'Kaffee']);
});

it('disables just the field whose column is missing, with a sentence', async () => {
  const store = aStore({ product: null }, ['product']);
  await renderTab(<EditForm id={1} field="product" />, { store, address: 'edit/1/product' });

  expect(await screen.findByText(/Diese Angabe fehlt in der Liste/)).toBeTruthy();
  expect(screen.getByRole('textbox', { name: /Produkt/ }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('textbox', { name: /Kurzbeschreibung/ }).hasAttribute('disabled')).toBe(false);
});
