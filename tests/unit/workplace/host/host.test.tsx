import { waitFor as eventually } from '@testing-library/react';
import type { TeamsTab } from '../../../support/teamsTab';
import { hostState, openTeamsTab } from '../../../support/teamsTab';

let opened: TeamsTab;
afterEach(() => opened.close());

async function initialised(state: Parameters<typeof openTeamsTab>[0] = {}): Promise<TeamsTab> {
  opened = openTeamsTab(state);
  await opened.teams.app.initialize();
  return opened;
}

describe('the host around the tab, spoken to by the real teams-js', () => {
  it('tells the tab who is there, in which language and theme, and which page a link asked for', async () => {
    const { teams } = await initialised({ theme: 'contrast', language: 'en', subPageId: 'process/12' });

    const context = await teams.app.getContext();

    expect(context.app).toMatchObject({ locale: 'en-us', theme: 'contrast' });
    expect(context.page).toMatchObject({ id: 'register', subPageId: 'process/12', frameContext: 'content' });
    expect(context.user).toMatchObject({
      id: hostState.person.objectId,
      userPrincipalName: hostState.person.key,
      loginHint: hostState.person.key,
    });
    expect(context.user?.tenant?.id).toBe(hostState.tenantId);
  });

  it('tells a change of theme to a tab that listens, and the language only to the next page', async () => {
    const { teams, host } = await initialised();
    const themes: string[] = [];
    teams.app.registerOnThemeChangeHandler((theme) => themes.push(theme));
    await teams.app.getContext();

    host.change({ theme: 'dark' });
    host.change({ theme: 'dark', language: 'en' });
    const context = await teams.app.getContext();

    expect(themes).toEqual(['dark']);
    expect(context.app.locale).toBe('en-us');
  });

  it('learns how far the tab has come', async () => {
    const { teams, actions } = await initialised();

    teams.app.notifyAppLoaded();
    await teams.app.notifySuccess();
    teams.app.notifyFailure({ reason: teams.app.FailedReason.Timeout });
    await teams.app.getContext();

    expect(actions.progress.mock.calls).toEqual([['loaded'], ['ready'], ['failed']]);
  });

  it('opens links, or says that it cannot', async () => {
    const { teams, actions } = await initialised();
    actions.openLink.mockReturnValueOnce(true).mockReturnValueOnce(false);

    await teams.app.openLink('https://teams.microsoft.com/l/entity/a/b');

    expect(actions.openLink).toHaveBeenCalledWith('https://teams.microsoft.com/l/entity/a/b');
    await expect(teams.app.openLink('https://teams.microsoft.com/l/meeting/new')).rejects.toThrow('link not supported');
  });

  it('moves the tab to another of its pages', async () => {
    const { teams, actions } = await initialised();

    await teams.pages.currentApp.navigateTo({ pageId: 'register', subPageId: 'process/3' });
    await teams.pages.navigateToApp({ appId: hostState.appId, pageId: 'register', subPageId: 'process/4' });
    await teams.pages.currentApp.navigateToDefaultPage();
    await teams.pages.backStack.navigateBack();

    expect(actions.openTab.mock.calls).toEqual([['process/3'], ['process/4'], [null]]);
    expect(actions.goBack).toHaveBeenCalledTimes(1);
    const elsewhere = teams.pages.navigateToApp({ appId: '9b1f4f3a-0c52-4c6d-8f0e-6a7d2e5b4c32', pageId: 'home' });
    await expect(elsewhere).rejects.toThrow('app not installed');
  });

  it('shares a link to a page', async () => {
    const { teams, actions } = await initialised();

    teams.pages.shareDeepLink({ subPageId: 'process/5', subPageLabel: 'Hundesteuer festsetzen' });
    await teams.app.getContext();

    expect(actions.share).toHaveBeenCalledWith({ subPageId: 'process/5', label: 'Hundesteuer festsetzen' });
  });

  it('keeps the settings of a configured tab until the next page', async () => {
    const { teams, host } = await initialised();

    await teams.pages.config.setConfig({ contentUrl: 'https://register.example/tab', entityId: 'unit-32' });

    expect(await teams.pages.getConfig()).toMatchObject({ entityId: 'unit-32' });
    host.reset();
    expect(await teams.pages.getConfig()).toEqual({});
  });

  it('tells the tab of a channel where it stands', async () => {
    const channel = { id: '19:a@thread.tacv2', name: 'Prozesse', teamId: 't1', teamName: 'Organisation' };
    const { teams } = await initialised({ channel });

    const context = await teams.app.getContext();

    expect(context.channel).toMatchObject({ id: channel.id, displayName: 'Prozesse' });
    expect(context.team).toMatchObject({ internalId: 't1', displayName: 'Organisation' });
  });

  it('lets a tab be set up: valid or not, saved when somebody presses «Save»', async () => {
    const settings = { entityId: 'shared', contentUrl: 'https://register.example/tab/?first=start' };
    const { teams, host, actions } = await initialised({ isSettingUp: true });
    expect((await teams.app.getContext()).page.frameContext).toBe('settings');
    teams.pages.config.registerOnSaveHandler((event) => {
      void teams.pages.config.setConfig(settings).then(() => event.notifySuccess());
    });
    teams.pages.config.setValidityState(true);
    await teams.pages.getConfig();

    host.save();
    await eventually(() => expect(actions.saved).toHaveBeenCalledWith(settings));

    expect(actions.validity.mock.calls).toEqual([[true]]);
    expect(actions.notSaved).not.toHaveBeenCalled();
  });

  it('says so when a page can not save, or has nothing to save', async () => {
    const { teams, host, actions } = await initialised({ isSettingUp: true });
    host.save();
    expect(actions.notSaved).toHaveBeenLastCalledWith(null);
    teams.pages.config.registerOnSaveHandler((event) => event.notifyFailure('Noch nichts gewählt.'));
    await teams.pages.getConfig();

    host.save();
    await eventually(() => expect(actions.notSaved).toHaveBeenLastCalledWith('Noch nichts gewählt.'));

    expect(actions.saved).not.toHaveBeenCalled();
  });

  it('lets a page finish before it leaves, and does not ask one that has nothing to finish', async () => {
    const { teams, host } = await initialised();
    await host.leave();
    const finished: string[] = [];
    teams.app.lifecycle.registerBeforeSuspendOrTerminateHandler(async () => {
      await Promise.resolve();
      finished.push('draft');
    });
    await teams.app.getContext();

    await host.leave();

    expect(finished).toEqual(['draft']);
  });

  it('hands out the person’s token over the bridge for nested app authentication', async () => {
    const { teams, authenticate } = await initialised();
    expect(teams.nestedAppAuth.isNAAChannelRecommended()).toBe(true);

    const init = await authenticate('GetInitContext');
    const tokenParams = { clientId: 'client-1', scope: 'https://sharepoint.example/AllSites.Write' };
    const { token, account, success } = (await authenticate('GetToken', { tokenParams })) as {
      success: boolean;
      token: { access_token: string; id_token: string; expires_in: number; scope: string };
      account: Record<string, string>;
    };

    const homeAccountId = `${hostState.person.objectId}.${hostState.tenantId}`;
    expect(init).toMatchObject({ success: true, initContext: { accountContext: { homeAccountId } } });
    expect(success).toBe(true);
    expect(token).toMatchObject({ access_token: `local.${hostState.person.key}`, scope: tokenParams.scope });
    expect(account).toMatchObject({ homeAccountId, username: hostState.person.key, name: 'Olga Voßberg' });
    expect(claimsOf(token.id_token)).toMatchObject({
      aud: 'client-1',
      oid: hostState.person.objectId,
      tid: hostState.tenantId,
      name: 'Olga Voßberg',
      preferred_username: hostState.person.key,
    });
  });

  it('signs the next page in as somebody else after the person was changed', async () => {
    const { host, authenticate } = await initialised();
    host.change({ person: { key: 'b@stadt.example', name: 'B', objectId: 'b-id' } });

    const response = await authenticate('GetTokenPopup', { tokenParams: { clientId: 'c', scope: 's' } });

    expect(response).toMatchObject({
      token: { access_token: 'local.b@stadt.example' },
      account: { localAccountId: 'b-id' },
    });
  });

  it('refuses a way to sign in that it does not know', async () => {
    const { authenticate } = await initialised();

    const response = await authenticate('GetSomethingElse');

    expect(response).toMatchObject({ success: false, error: { status: 'PERSISTENT_ERROR', code: 'unknown_method' } });
  });

  it('believes only the window in its frame, and only from the tab’s own origin', async () => {
    const { host, actions, post } = await initialised();
    const call = { id: 99, uuidAsString: 'u', func: 'shareDeepLink', args: ['process/1', 'x'] };

    post(call, { origin: 'https://somewhere.example' });
    post(call, { source: window });
    post('not a call');
    post({ id: 'text', func: 'shareDeepLink' });
    expect(actions.share).not.toHaveBeenCalled();

    post(call);
    expect(actions.share).toHaveBeenCalledTimes(1);
    expect(host.unanswered).toEqual([]);
  });

  it('writes down what it has no answer to, names of built-in properties included', async () => {
    const { host, post } = await initialised();

    post({ id: 1, func: 'calendar.composeMeeting', args: [{ subject: 'x' }] });
    post({ id: 2, func: 'constructor', args: [] });
    post({ id: 3, func: 'nestedAppAuth.execute', args: [], data: 'broken' });

    expect(host.unanswered.map(({ func }) => func)).toEqual([
      'calendar.composeMeeting',
      'constructor',
      'nestedAppAuth.execute',
    ]);
  });
});

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
