export type { HostActions, TabProgress } from './answers';
export type { HostState, HostTheme } from './context';
export type { LinkTarget } from './deepLink';
export { linkTarget, tabDeepLink } from './deepLink';
export type { HostOptions, Unanswered } from './host';
export { TeamsHost } from './host';
export type { HostPerson, HostTenant } from './identity';
export { localToken } from './identity';
