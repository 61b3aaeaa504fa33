import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Me } from '../../../../src/register';
import { listKeys, schemaVersion } from '../../../../src/register';
import { CopyEngine } from '../../../../src/tab/copy/engine';
import type { OpeningParts } from '../../../../src/tab/shell/opening';
import { Tab } from '../../../../src/tab/shell/tab';
import { createMemoryStore, somebody } from '../../../support/memoryStore';
import { fakeAdministration } from '../../../support/office';
import { plainHost } from '../../../support/renderTab';

const nothing = { read: false, add: false, edit: false };

/** Rights on a site that has only some of the lists. */
const mayRead = (...standing: readonly string[]): Me['may'] =>
  Object.fromEntries(
    listKeys.map((key) => [key, standing.includes(key) ? { read: true, add: true, edit: true } : nothing]),
  ) as Me['may'];

async function open(me: Partial<Me>, administration = fakeAdministration()) {
  window.history.replaceState(null, '', '/');
  let may = me.may ?? somebody().may;
  const parts: OpeningParts = {
    configuration: {
      siteUrl: 'https://stadt.sharepoint.com/sites/prozessregister',
      clientId: 'c',
      tenantId: 't',
      today: '2026-06-01',
      trustedHostOrigins: [],
    },
    connect: async () => plainHost,
    openTokenClient: async () => ({
      client: {
        getActiveAccount: () => null,
        getAllAccounts: () => [],
        setActiveAccount: () => undefined,
        clearCache: async () => undefined,
        acquireTokenSilent: async () => ({ accessToken: 'token', account: null as never }),
        acquireTokenPopup: async () => ({ accessToken: 'token', account: null as never }),
      },
      nested: false,
      scope: 's',
    }),
    openCopy: async () => {
      const store = createMemoryStore({ me: { ...me, may } });
      return new CopyEngine({ register: store, openStorage: async () => null });
    },
    openAdministration: async (_configuration, getToken) => {
      expect(await getToken()).toBe('token');
      return administration;
    },
  };
  await act(async () => void render(<Tab parts={parts} />));
  const stand = (...lists: readonly string[]) => {
    may = mayRead(...lists);
  };
  return { user: userEvent.setup(), administration, stand };
}

it('leads a first administrator from an empty site through the set-up into the register', async () => {
  const { user, stand } = await open({ administrator: true, may: mayRead() });

  await user.click(await screen.findByRole('button', { name: 'Register einrichten' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Das Register ist eingerichtet.' })).toBeTruthy();
  stand(...listKeys);
  await user.click(screen.getByRole('button', { name: 'Zum Register' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'Guten Tag, Petra Lang' })).toBeTruthy();
});

it('offers to go on where some of the lists stand', async () => {
  const administration = fakeAdministration();
  administration.state = { standing: ['processes'], schemaVersion: null };
  await open({ administrator: true, may: mayRead('processes') }, administration);

  expect(await screen.findByRole('button', { name: 'Einrichtung fortsetzen' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('reminds an administrator of a set-up that was cut off after its lists were made', async () => {
  const administration = fakeAdministration();
  administration.state = { standing: listKeys, schemaVersion: null };
  await open({ administrator: true }, administration);

  expect(await screen.findByText(/Die Einrichtung des Registers ist nicht vollständig\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Zur Einrichtung' }).getAttribute('href')).toBe('#/setup');
});

it('says nothing about the set-up where it is complete', async () => {
  const administration = fakeAdministration();
  administration.state = { standing: listKeys, schemaVersion };
  await open({ administrator: true }, administration);
  expect(await screen.findByRole('heading', { level: 1, name: 'Guten Tag, Petra Lang' })).toBeTruthy();

  expect(screen.queryByText(/Die Einrichtung des Registers ist nicht vollständig/)).toBeNull();
});

it('tells others whom to ask instead of showing an error', async () => {
  await open({ administrator: false, may: mayRead() });

  expect(await screen.findByRole('heading', { name: 'Das Register ist noch nicht eingerichtet' })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('opens as ever where only a list is missing that this person may not see', async () => {
  await open({ administrator: false, may: mayRead('processes', 'units', 'resources', 'settings') });

  expect(await screen.findByRole('heading', { level: 1, name: 'Guten Tag, Petra Lang' })).toBeTruthy();
});
