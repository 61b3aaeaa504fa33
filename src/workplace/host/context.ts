import type { Language } from '../../register';
import type { HostPerson, HostTenant } from './identity';

export type HostTheme = 'default' | 'dark' | 'contrast';

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
}

const locales: Readonly<Record<Language, string>> = { de: 'de-de', en: 'en-us' };

/** What `getContext` answers: one flat object, which teams-js 2 sorts into its own shape. */
export function hostContext(state: HostState) {
  const { person, tenantId } = state;
  return {
    locale: locales[state.language],
    theme: state.theme,
    entityId: state.entityId,
    subEntityId: state.subPageId ?? undefined,
    frameContext: 'content',
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
