import { screen, within } from '@testing-library/react';
import { emptyValues, lists } from '../../../../src/register';
import { StartScreen } from '../../../../src/tab/start/startScreen';
import { aProcess, aUnit, stored } from '../../../support/builders';
import { rightsOf } from '../../../support/memoryStore';
import type { RenderTabOptions } from '../../../support/renderTab';
import { renderTab } from '../../../support/renderTab';

const petra = 'petra.lang@stadt.example';
const aRequest = (process: number) =>
  stored<'reviews'>(
    1,
    emptyValues(lists.reviews.fields, { process, state: 'open', addressee: petra, openedOn: '2026-05-18' }),
  );
const open = (options: RenderTabOptions = {}) => renderTab(<StartScreen />, { address: 'start', ...options });
const section = (name: string) => within(screen.getByRole('region', { name }));

describe('The start page', () => {
  it('greets the person and lists what waits, with the day it was asked', async () => {
    const processes = [aProcess({ name: 'Hund anmelden', nextReview: '2026-06-03' }, 7)];
    await open({ entries: { processes, reviews: [aRequest(7)], units: [aUnit({ shortName: 'Steuern' })] } });

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Guten Tag, Petra Lang');
    const today = section('Heute für Sie');
    expect(today.getByRole('link', { name: 'Hund anmelden' }).getAttribute('href')).toBe('#/process/7');
    expect(today.getByText('fällig in 2 Tagen')).toBeTruthy();
    expect(today.getByText('Steuern')).toBeTruthy();
    expect(today.getByText('Angefragt am 18. Mai 2026')).toBeTruthy();
  });

  it('lists own processes with their lights, and says where one only deputises', async () => {
    const processes = [
      aProcess({ name: 'Eigener', owner: petra, nextReview: '2026-05-01' }, 1),
      aProcess({ name: 'Vertretener', deputy: petra }, 2),
      aProcess({ name: 'Fremder' }, 3),
    ];
    await open({ entries: { processes } });

    const mine = section('Meine Prozesse');
    expect(mine.getByText('2 Prozesse, davon 1 überfällig.')).toBeTruthy();
    expect(mine.getAllByRole('link').map((link) => link.textContent)).toEqual(['Eigener', 'Vertretener']);
    expect(mine.getByText('Sie vertreten')).toBeTruthy();
    expect(mine.getByText('überfällig 31 Tage')).toBeTruthy();
  });

  it('leads drafts to the form', async () => {
    const processes = [aProcess({ name: 'Halbfertig', owner: petra, status: 'draft', nextReview: '2027-06-01' }, 4)];
    await open({ entries: { processes } });

    expect(section('Meine Entwürfe').getByRole('link', { name: 'Halbfertig' }).getAttribute('href')).toBe('#/edit/4');
  });

  it('unfolds a long list', async () => {
    const processes = Array.from({ length: 12 }, (_one, index) => aProcess({ owner: petra }, index + 1));
    const { user } = await open({ entries: { processes } });
    const links = () => section('Meine Prozesse').getAllByRole('link');
    expect(links()).toHaveLength(8);

    await user.click(section('Meine Prozesse').getByRole('button', { name: 'Alle 12 zeigen' }));

    expect(links()).toHaveLength(12);
  });

  it('says what to do when nothing is there', async () => {
    await open();

    expect(section('Heute für Sie').getByText('Heute wartet nichts auf Sie.')).toBeTruthy();
    expect(section('Meine Prozesse').getByRole('link', { name: 'Zum Register' }).getAttribute('href')).toBe(
      '#/register',
    );
    expect(screen.queryByRole('region', { name: 'Meine Entwürfe' })).toBeNull();
  });

  it('does not ask for a list that the person may not read', async () => {
    const { store } = await open({ me: { groups: ['readers'], may: rightsOf('readers') } });

    expect(store.calls).not.toContain('all reviews');
    expect(screen.getByText('Heute wartet nichts auf Sie.')).toBeTruthy();
  });

  it('says that an address was unknown', async () => {
    await open({ address: 'nirgendwo/5' });

    expect(screen.getByRole('alert').textContent).toContain('Diese Adresse kennt das Register nicht');
  });

  it('speaks English', async () => {
    await open({ language: 'en' });

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Hello, Petra Lang');
    expect(screen.getByText('Nothing waits for you today.')).toBeTruthy();
  });
});
