/** Somebody at the local workplace: the window, the register's tab in its frame, the chat beside it. */
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/register';
// Declares `workplaceUnanswered` at the window.
import type {} from '../../src/workplace/frame/useTabPages';
import { openPage } from './browser';
import type { RunningWorkplace } from './workplace';

/** Everybody the journeys need, as the people switcher and the directory know them. */
export const cityPeople = {
  aylin: person('aylin.demirci', 'Aylin Demirci'),
  jonas: person('jonas.reimers', 'Jonas Reimers'),
  miriam: person('miriam.oltmanns', 'Miriam Oltmanns'),
  petra: person('petra.lohmeyer', 'Petra Lohmeyer'),
  tobias: person('tobias.wernicke', 'Tobias Wernicke'),
  sven: person('sven.kallweit', 'Sven Kallweit'),
};
export type CityPerson = (typeof cityPeople)[keyof typeof cityPeople];

/** Bounds for a hanging step; machines of continuous integration are slow and shared. */
const patienceMilliseconds = 60_000;

export interface Visitor {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly chat: Locator;
}

export interface Visit {
  readonly as?: CityPerson;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly language?: Language;
  readonly window?: BrowserContextOptions;
  /** Title of the first page, where it is not the start page that greets. */
  readonly title?: string;
}

interface Guest extends Visitor {
  readonly problems: string[];
}

/** The visitors of one test. */
export interface Visitors {
  /** Opens a window of its own storage and waits until the tab greets. */
  enter(visit?: Visit): Promise<Visitor>;
  /** Closes all windows; fails when a page logged an error, had one nobody caught, or asked the host in vain. */
  leave(): Promise<void>;
}

export function visitorsOf(browser: () => Browser, workplace: () => RunningWorkplace): Visitors {
  const guests: Guest[] = [];
  return {
    async enter({ as = cityPeople.aylin, theme = 'default', language = 'de', window = {}, title = as.name } = {}) {
      const { page, problems } = await openPage(browser(), window);
      page.setDefaultTimeout(patienceMilliseconds);
      page.on('console', (line) => {
        // Without the internet, the tab cannot read which hosts Microsoft trusts today, and does without.
        const isLoad = line.text().startsWith('Failed to load resource');
        if (line.type() === 'error' && !isLoad) problems.push(line.text());
      });
      const tab = page.frameLocator('iframe');
      const guest = { page, tab, chat: page.getByRole('log'), problems };
      guests.push(guest);
      await page.goto(`${workplace().url}/?${new URLSearchParams({ person: as.key, theme, language })}`);
      await tab.getByRole('heading', { level: 1, name: title }).waitFor();
      return guest;
    },
    async leave() {
      const left = guests.splice(0);
      const end = workplace().endedWith();
      if (end !== null) throw new Error(`the workplace has ended (${end}):\n${workplace().output()}`);
      const problems = await Promise.all(left.map(problemsOf));
      await Promise.all(left.map(({ page }) => page.context().close()));
      expect(problems.flat()).toEqual([]);
    },
  };
}

async function problemsOf({ page, problems }: Guest): Promise<readonly string[]> {
  const unanswered = page.isClosed() ? [] : await page.evaluate(() => window.workplaceUnanswered ?? []);
  return [...problems, ...unanswered.map((call) => `the host has no answer to ${JSON.stringify(call)}`)];
}

function person(account: string, name: string) {
  return { key: `${account}@stadt-lindenfurt.example`, name };
}
