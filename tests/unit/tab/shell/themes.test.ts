import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { OpeningParts } from '../../../../src/tab/shell/opening';
import { openTab } from '../../../../src/tab/shell/opening';
import { createThemes, themes } from '../../../../src/tab/shell/themes';
import { plainHost } from '../../../support/renderTab';

const darkThemes = { dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

describe('The theme of the host', () => {
  it('is there before the first thing is shown', async () => {
    const shown: string[] = [];

    await openTab(openingIn({ ...plainHost, theme: () => 'dark' }), ({ phase }) =>
      shown.push(`${phase} ${themes.shownFor('dark')}`),
    );

    expect(shown).toEqual(['signingIn dark', 'failed dark']);
  });

  it('is shown as soon as its colours have arrived, all dark ones together', async () => {
    const told = jest.fn();
    const late = createThemes(async () => darkThemes);
    late.onArrival(told);
    expect(late.shownFor('contrast')).toBe('default');

    await late.arrival('dark');

    expect(told).toHaveBeenCalledTimes(1);
    expect(late.shownFor('contrast')).toBe('contrast');
    expect(late.coloursOf('contrast')).toBe(teamsHighContrastTheme);
    expect(late.coloursOf('dark')).toBe(teamsDarkTheme);
  });

  it('is light as long as the others do not arrive, which are asked for again', async () => {
    const fetch = jest.fn<Promise<typeof darkThemes>, []>().mockRejectedValueOnce(new Error('Loading chunk 7 failed.'));
    const late = createThemes(fetch.mockResolvedValue(darkThemes));
    await expect(late.arrival('dark')).rejects.toThrow('chunk 7');
    expect(late.shownFor('dark')).toBe('default');
    expect(late.coloursOf('dark')).toBe(teamsLightTheme);

    await late.arrival('dark');

    expect(late.shownFor('dark')).toBe('dark');
  });

  it('fetches nothing when it is light', async () => {
    const fetch = jest.fn(async () => darkThemes);

    await createThemes(fetch).arrival('default');

    expect(fetch).not.toHaveBeenCalled();
  });
});

/** An opening in this host that comes as far as its copy, which fails. */
function openingIn(host: Awaited<ReturnType<OpeningParts['connect']>>): OpeningParts {
  const refuse = () => Promise.reject(new Error('none in this test'));
  return {
    configuration: { siteUrl: '', clientId: '', tenantId: '', today: null, trustedHostOrigins: [] },
    connect: async () => host,
    openTokenClient: refuse,
    openAdministration: refuse,
    openCopy: refuse,
  };
}
