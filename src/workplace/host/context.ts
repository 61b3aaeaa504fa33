import type { Language } from '../../register';
import type { HostPerson, HostTenant } from './identity';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** A channel of a team, with the tab that stands there for all its members. */
export interface HostChannel {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
}

/** What a tab of a channel was told to show when somebody set it up, as teams-js names it. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl?: string;
  readonly suggestedDisplayName?: string;
}

/** Everything that the tab can learn about its surroundings. */
export interface HostState extends HostTenant {
  readonly person: HostPerson;
  readonly theme: HostTheme;
  readonly language: Language;
  readonly appId: string;
  /** Name of the tab in the app's manifest. */
  readonly entityId: string;
  /** Where a deep link points to, such as `process/12`; null is the first page. */
  readonly subPageId: string | null;
  /** Null in the personal app. */
  readonly channel: HostChannel | null;
  /** Of the channel's tab; null before it has been set up. */
  readonly settings: TabSettings | null;
  /** Whether the page stands in the window in which a channel's tab is set up. */
  readonly isSettingUp: boolean;
}

/** The kind of frame, as teams-js names it. */
export const frameContext = ({ isSettingUp }: Pick<HostState, 'isSettingUp'>): 'settings' | 'content' =>
  isSettingUp ? 'settings' : 'content';

const locales: Readonly<Record<Language, string>> = { de: 'de-de', en: 'en-us' };

/** What `getContext` answers: one flat object, which teams-js 2 sorts into its own shape. */
export function hostContext(state: HostState) {
  const { person, tenantId } = state;
  return {
    locale: locales[state.language],
    theme: state.theme,
    entityId: state.entityId,
    subEntityId: state.subPageId ?? undefined,
    frameContext: frameContext(state),
    ...channelContext(state.channel),
    hostName: 'Teams',
    hostClientType: 'web',
    sessionId: `workplace-${person.objectId}`,
    appSessionId: `workplace-${person.objectId}`,
    appId: state.appId,
    isFullScreen: false,
    userObjectId: person.objectId,
    userDisplayName: person.name,
    userPrincipalName: person.key,
    loginHint: person.key,
    tid: tenantId,
  };
}

const channelContext = (channel: HostChannel | null) =>
  channel && {
    channelId: channel.id,
    channelName: channel.name,
    channelType: 'Regular',
    teamId: channel.teamId,
    teamName: channel.teamName,
    groupId: channel.teamId,
  };

/** What the host can do; teams-js asks it before every call, so nothing stands here that is not answered. */
export const runtimeConfiguration = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  supports: { app: {}, nestedAppAuth: {}, pages: { backStack: {}, config: {}, currentApp: {} } },
};

/** Read from the fourth answer to `initialize`; without it teams-js puts no bridge for msal into the page. */
export const clientSupport = { supports: { nestedAppAuth: {} } };
