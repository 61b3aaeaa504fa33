import type { HostChannel, HostState, TabSettings } from '../host';
import { isTabSettings } from '../host';
import type { Words } from './words';

/** Where the tab stands, and which page of the app it shows there. */
export interface Standing extends Pick<HostState, 'channel' | 'settings' | 'isSettingUp' | 'entityId'> {
  readonly tabUrl: string;
}

/** The page of the app's manifest that sets up a channel's tab, behind the address of the tab. */
const settingUp = '?first=tabSetUp';
const storageKey = 'workplace.channelTab';

/** The tab of one person, by its name in the app's manifest. */
export const personally = (tabUrl: string): Standing => ({
  tabUrl,
  channel: null,
  settings: null,
  isSettingUp: false,
  entityId: 'register',
});

/** The tab of the channel; the window for setting it up where that was not done yet, or is to be done again. */
export function inChannel(tabUrl: string, words: Words, settings: TabSettings | null, isChanging = false): Standing {
  if (settings && !isChanging) {
    return {
      tabUrl: settings.contentUrl,
      channel: channel(words),
      settings,
      isSettingUp: false,
      entityId: settings.entityId,
    };
  }
  return { tabUrl: tabUrl + settingUp, channel: channel(words), settings, isSettingUp: true, entityId: '' };
}

const channel = ({ channelName, teamName }: Words): HostChannel => ({
  id: '19:prozesse@thread.tacv2',
  name: channelName,
  teamId: '2b8f0d51-7c64-4a0e-8f1d-5c9a3e7b6d10',
  teamName,
});

/** How the channel's tab was set up on an earlier visit; null when it wasn't. */
export function readChannelTab(storage: Pick<Storage, 'getItem'>): TabSettings | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? 'null');
    return isTabSettings(kept) ? kept : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const keepChannelTab = (settings: TabSettings, storage: Pick<Storage, 'setItem'>): void =>
  storage.setItem(storageKey, JSON.stringify(settings));
