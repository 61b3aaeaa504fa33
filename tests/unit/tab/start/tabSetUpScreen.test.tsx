import { screen, within } from '@testing-library/react';
import { emptyValues, lists, sharedViewSetting, sharedViewText } from '../../../../src/register';
import type { SharedTab } from '../../../../src/tab/shell';
import { SessionContext } from '../../../../src/tab/shell/session';
import { useSession } from '../../../../src/tab/shell';
import { TabSetUpScreen } from '../../../../src/tab/start/tabSetUpScreen';
import { stored } from '../../../support/builders';
import { renderTab } from '../../../support/renderTab';

const aView = stored(
  1,
  emptyValues(lists.settings.fields, {
    title: sharedViewSetting('a'),
    value: sharedViewText({ title: 'Überfällige', address: 'light=red' }),
  }),
);

/** The screen in the host's window for setting up; `present` is what the tab shows so far. */
async function open(present: string | null) {
  const offered: (SharedTab | null)[] = [];
  const setUp = { present: async () => present, offer: (tab: SharedTab | null) => void offered.push(tab) };
  function SettingUp() {
    const session = useSession();
    return (
      <SessionContext value={{ ...session, host: { ...session.host, setUp } }}>
        <TabSetUpScreen />
      </SessionContext>
    );
  }
  const { user } = await renderTab(<SettingUp />, { entries: { settings: [aView] } });
  return { user, offered };
}

const chosen = () => screen.getByRole<HTMLInputElement>('radio', { checked: true });

describe('Setting up the tab of a channel', () => {
  it('offers the start page at first, then what the person chooses', async () => {
    const { user, offered } = await open(null);
    expect(offered.at(-1)).toEqual({ address: 'start', name: 'Prozessregister' });

    await user.click(screen.getByRole('radio', { name: 'Ansicht „Überfällige“' }));

    expect(offered.at(-1)).toEqual({ address: 'register?light=red', name: 'Überfällige' });
  });

  it('knows what the tab shows already', async () => {
    await open('register?light=red');

    expect(chosen().value).toBe('register?light=red');
  });

  it('lets nobody save a view that is gone before they have chosen another', async () => {
    const { offered } = await open('register?light=pink&unit=99');

    expect(offered.at(-1)).toBeNull();
    expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  });

  it('says where it belongs when it is opened anywhere else', async () => {
    await renderTab(<TabSetUpScreen />);

    expect(within(document.body).getByText(/gehört zum Einrichten eines Reiters/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
