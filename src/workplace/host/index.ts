export type { HostActions, TabProgress } from './answers';
export { isTabSettings } from './answers';
export type { HostChannel, HostState, HostTheme, TabSettings } from './context';
export type { LinkTarget } from './deepLink';
export { linkTarget, tabDeepLink } from './deepLink';
export type { HostOptions, Unanswered } from './host';
export { TeamsHost } from './host';
export type { HostPerson, HostTenant } from './identity';
export { localToken } from './identity';
