/** What a screen needs from the shell. */
export { facets, nobody, registerColumns, wholeRegister } from './address';
export { Boundary } from './boundary';
export type { TabConfiguration } from './configuration';
export type { LoadState, RegisterData } from './data';
export { useRegisterData } from './data';
export { errorText } from './errorText';
export type { Host, HostTheme } from './host';
export type { Notice, Notices } from './notices';
export { useNotices } from './notices';
export type { PageProps } from './page';
export { Page } from './page';
export type { Facet, RegisterColumn, RegisterFilters, RegisterRoute, RegisterSort, Route, Screen } from './route';
export { changeRegister, hrefOf, keepSearch, lastSeenRegister, navigate, useRoute, useUnknownAddress } from './route';
export type { Session } from './session';
export { useSession } from './session';
export { Empty, Failed, Loading } from './states';
export { lightText, ReviewLightMark, SealMark } from './marks';
