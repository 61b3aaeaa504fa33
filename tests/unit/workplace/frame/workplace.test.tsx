import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Workplace } from '../../../../src/workplace/frame/workplace';
import { startWorkplaceService, workplaceFacts } from '../../../support/workplaceService';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});

const frame = () => screen.getByTitle<HTMLIFrameElement>('Prozessregister');

async function opened() {
  const service = startWorkplaceService();
  const user = userEvent.setup();
  render(<Workplace apiUrl="" />);
  await screen.findByRole('heading', { level: 1, name: 'Stadt Musterau' });
  return { service, user };
}

/** What the tab posts to the host, as teams-js would. */
function post(func: string, ...args: readonly unknown[]): void {
  const data = { id: 1, func, args };
  const event = new MessageEvent('message', { data, origin: window.location.origin, source: frame().contentWindow });
  act(() => void window.dispatchEvent(event));
}

describe('the workplace', () => {
  it('shows the city, the tab and the chat of an owner', async () => {
    await opened();

    expect(screen.getByDisplayValue('Olga Brandt (Prozessverantwortliche)')).toBe(
      screen.getByLabelText('Angemeldet als'),
    );
    expect(frame().getAttribute('src')).toBe('/tab/');
    await screen.findByRole('region', { name: 'Chat mit dem Prozessregister' });
    expect(document.title).toBe('Stadt Musterau – Prozessregister zum Ausprobieren');
  });

  it('says when the service does not answer, and opens once it does', async () => {
    const service = startWorkplaceService();
    service.breakDown();
    const user = userEvent.setup();
    render(<Workplace apiUrl="" />);

    expect((await screen.findByRole('alert')).textContent).toContain(
      'Der Dienst antwortet nicht – läuft „npm start“ noch?',
    );
    service.recover();
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));

    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('Stadt Musterau');
  });

  it('does not start on half an answer', async () => {
    const [person] = workplaceFacts.people;
    startWorkplaceService({ ...workplaceFacts, people: [{ ...person, objectId: undefined }] });
    render(<Workplace apiUrl="" />);

    expect((await screen.findByRole('alert')).textContent).toContain('/api/workplace');
  });

  it('gives another person a fresh page and nothing of the sign-in before', async () => {
    const { user } = await opened();
    const before = frame();
    sessionStorage.setItem('msal.3|olga|accesstoken', 'local.olga@stadt.example');
    localStorage.setItem('msal.3.account.keys', '["olga"]');
    localStorage.setItem('draft', 'kept');

    await user.selectOptions(screen.getByLabelText('Angemeldet als'), 'Rita Lehmann (Beschäftigte)');

    await waitFor(() => expect(frame()).not.toBe(before));
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith('msal.'))).toEqual([]);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('msal.'))).toEqual([]);
    expect(localStorage.getItem('draft')).toBe('kept');
    expect(new URLSearchParams(window.location.search).get('person')).toBe('rita@stadt.example');
  });

  it('sets a tab up in a channel, shows it there, and comes back to the personal one', async () => {
    const { user } = await opened();
    const contentUrl = `${window.location.origin}/tab/?first=start`;
    await user.selectOptions(screen.getByLabelText('Ort des Reiters'), 'Im Kanal');
    await waitFor(() => expect(frame().getAttribute('src')).toBe('/tab/?first=tabSetUp'));
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' });
    expect(save.disabled).toBe(true);

    post('settings.setValidityState', true);
    post('registerHandler', 'save');
    post('settings.setSettings', { entityId: 'shared', contentUrl, suggestedDisplayName: 'Stand' });
    await user.click(save);
    post('settings.save.success');

    await screen.findByText('Kanal „Prozesse“, Reiter „Stand“');
    expect(frame().getAttribute('src')).toBe(contentUrl);
    expect(new URLSearchParams(window.location.search).get('place')).toBe('channel');
    await user.selectOptions(screen.getByLabelText('Ort des Reiters'), 'Persönlich');
    await waitFor(() => expect(frame().getAttribute('src')).toBe('/tab/'));
    await user.selectOptions(screen.getByLabelText('Ort des Reiters'), 'Im Kanal');
    await waitFor(() => expect(frame().getAttribute('src')).toBe(contentUrl));
  });

  it('goes back to the personal tab when nobody wants to set one up', async () => {
    const { user } = await opened();
    await user.selectOptions(screen.getByLabelText('Ort des Reiters'), 'Im Kanal');
    await waitFor(() => expect(frame().getAttribute('src')).toBe('/tab/?first=tabSetUp'));

    await user.click(screen.getByRole('button', { name: 'Abbrechen' }));

    await waitFor(() => expect(frame().getAttribute('src')).toBe('/tab/'));
    expect(screen.queryByRole('button', { name: 'Speichern' })).toBeNull();
  });

  it('keeps the sign-in while the same person only lets time pass', async () => {
    const { user, service } = await opened();
    const before = frame();
    sessionStorage.setItem('msal.3|olga|accesstoken', 'local.olga@stadt.example');

    await user.click(screen.getByRole('button', { name: 'Heute: 23. November 2026' }));
    await user.click(await screen.findByText('Einen Monat weiter'));

    await screen.findByText('Es ist jetzt der 23. Dezember 2026.');
    expect(service.days).toEqual(['2026-12-23']);
    await waitFor(() => expect(frame()).not.toBe(before));
    expect(sessionStorage.getItem('msal.3|olga|accesstoken')).not.toBeNull();
  });

  it('goes to a day that was entered, and says why it cannot', async () => {
    const { user, service } = await opened();
    await user.click(screen.getByRole('button', { name: 'Heute: 23. November 2026' }));
    const field = await screen.findByLabelText('Anderer Tag');

    await user.clear(field);
    await user.type(field, '2027-02-01');
    await user.click(screen.getByRole('button', { name: 'Auf diesen Tag gehen' }));
    await screen.findByText('Es ist jetzt der 1. Februar 2027.');

    service.refuse('So weit reicht der Kalender nicht.');
    await user.click(screen.getByRole('button', { name: 'Einen Tag weiter' }));
    await screen.findByText(/So weit reicht der Kalender nicht/);

    service.breakDown();
    await user.click(screen.getByRole('button', { name: 'Eine Woche weiter' }));
    await screen.findByText(/Der Dienst antwortet nicht/);
    expect(service.days).toEqual(['2027-02-01']);
  });

  it('leads through three steps, jumps to the first review, and can be dismissed and called back', async () => {
    const { user, service } = await opened();
    const strip = screen.getByRole('region', { name: 'Erste Schritte' });
    expect(within(strip).getAllByRole('listitem')).toHaveLength(3);

    await user.click(within(strip).getByRole('button', { name: 'Auf den 9. November 2027 springen' }));
    await within(strip).findByLabelText('erledigt');
    expect(service.days).toEqual(['2027-11-09']);

    await user.click(within(strip).getByRole('button', { name: 'Erste Schritte ausblenden' }));
    expect(screen.queryByRole('region', { name: 'Erste Schritte' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Erste Schritte zeigen' }));
    expect(screen.getByRole('region', { name: 'Erste Schritte' })).toBeTruthy();
  });

  it('tells staff as whom they can own what they capture', async () => {
    const { user } = await opened();

    await user.selectOptions(screen.getByLabelText('Angemeldet als'), 'Rita Lehmann (Beschäftigte)');

    expect(screen.getByText(/melden Sie sich oben als Olga Brandt an/)).toBeTruthy();
  });

  it('speaks English completely', async () => {
    const { user } = await opened();

    await user.selectOptions(screen.getByLabelText('Sprache'), 'English');

    expect(screen.getByRole('button', { name: 'Today: 23 November 2026' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('opens a page of the register from a link, anew in the frame', async () => {
    await opened();
    const before = frame();
    const context = encodeURIComponent('{"subEntityId":"process/12"}');

    post('executeDeepLink', `https://teams.microsoft.com/l/entity/app-1/register?context=${context}`);

    await waitFor(() => expect(frame()).not.toBe(before));
    expect(frame().getAttribute('src')).toBe('/tab/');
  });

  it('says where a link would lead that it cannot open', async () => {
    const { user } = await opened();

    post('executeDeepLink', 'https://teams.microsoft.com/l/chat/0/0?users=Rita@stadt.example');
    expect(screen.getByText('In Teams würde dieser Link einen Chat öffnen mit: Rita Lehmann')).toBeTruthy();
    post('executeDeepLink', 'https://teams.microsoft.com/l/meeting/new');

    await user.click(screen.getByRole('button', { name: 'Schließen' }));
    expect(screen.queryByText(/lässt sich hier nicht öffnen/)).toBeNull();
  });

  it('shows the link to a page that somebody shares', async () => {
    await opened();

    post('shareDeepLink', 'process/5', 'Hundesteuer festsetzen');

    const link = within(await screen.findByRole('dialog')).getByRole<HTMLInputElement>('textbox', { name: 'Link' });
    expect(new URL(link.value).searchParams.get('context')).toBe('{"subEntityId":"process/5"}');
  });

  it('shows that the tab is loading, is there, or has failed', async () => {
    const { user } = await opened();
    expect(screen.getByRole('progressbar', { name: 'Das Register wird geladen …' })).toBeTruthy();

    post('appInitialization.success');
    expect(screen.queryByRole('progressbar')).toBeNull();
    post('appInitialization.failure');
    const before = frame();
    await user.click(screen.getByRole('button', { name: 'Register neu laden' }));

    await waitFor(() => expect(frame()).not.toBe(before));
  });
});
