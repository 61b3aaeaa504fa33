/** Renders a screen as the tab would: theme, session, register data and notices around it. */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import type { Day, Language } from '../../src/register';
import { CopyEngine } from '../../src/tab/copy/engine';
import { RegisterDataProvider } from '../../src/tab/shell/dataProvider';
import { createDataFeed } from '../../src/tab/shell/dataState';
import type { Host } from '../../src/tab/shell/host';
import { NoticesProvider } from '../../src/tab/shell/notices';
import { writtenOnline } from '../../src/tab/shell/offline';
import type { Session } from '../../src/tab/shell/session';
import { SessionContext } from '../../src/tab/shell/session';
import { UndoProvider } from '../../src/tab/shell/undo';
import { texts } from '../../src/text';
import type { MemoryStore, MemoryStoreOptions } from './memoryStore';
import { createMemoryStore } from './memoryStore';

// A busy machine draws slowly: waiting longer costs nothing where the condition holds.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

export interface RenderTabOptions extends MemoryStoreOptions {
  /** Brings its own store instead of one made from `entries`, `people` and `me`. */
  readonly store?: MemoryStore;
  readonly today?: Day;
  readonly language?: Language;
  /** False for a screen that goes on by itself, as with what a device keeps: its test waits for what it shows. */
  readonly settles?: boolean;
  /** Address inside the hash, such as `register?search=hund`. */
  readonly address?: string;
}

/** A browser without Teams around it. */
export const plainHost: Host = {
  kind: 'browser',
  locale: 'de-de',
  loginHint: undefined,
  subPageId: undefined,
  offersNestedSignIn: false,
  linkTo: (address) => `https://register.stadt.example/#/${address}`,
  theme: () => 'default',
  onThemeChange: () => () => undefined,
  ready: () => undefined,
};

/** Resolves once the first data has arrived. `today` is 2026-06-01 unless given. */
export async function renderTab(screen: ReactElement, options: RenderTabOptions = {}) {
  const { today = '2026-06-01', language = 'de', settles = true, address } = options;
  const store = options.store ?? createMemoryStore(options);
  if (address !== undefined) window.history.replaceState(null, '', `#/${address}`);
  const copy = new CopyEngine({ register: store, openStorage: async () => null, breath: 0 });
  const feed = createDataFeed();
  const me = await copy.open({
    owner: { tenantId: 't', siteUrl: 's' },
    person: null,
    language,
    onNews: (news) => act(() => feed.tell(news)),
  });
  const writing = writtenOnline(store);
  const session: Session = {
    store: writing,
    copy,
    feed,
    me,
    today,
    language,
    words: texts(language),
    host: plainHost,
    signOut: null,
  };
  const user = userEvent.setup();
  const draw = () =>
    render(
      <FluentProvider theme={teamsLightTheme}>
        <SessionContext value={session}>
          <RegisterDataProvider>
            <NoticesProvider>
              <UndoProvider>{screen}</UndoProvider>
            </NoticesProvider>
          </RegisterDataProvider>
        </SessionContext>
      </FluentProvider>,
    );
  const view = settles ? await act(async () => draw()) : draw();
  return { ...view, user, store, session };
}
