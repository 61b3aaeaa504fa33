/** What a screen needs from the shell. */
export type { DerivedColumn, ReviewsShown, SuggestionsShown } from './address';
export {
  derivedColumns,
  facets,
  groupings,
  isRegisterColumn,
  lenses,
  nobody,
  possibleColumns,
  registerColumns,
  registerViews,
  reviewsShown,
  suggestionsShown,
  wholeRegister,
} from './address';
export { Boundary } from './boundary';
export { DialogSurface } from './dialogSurface';
export type { TabConfiguration } from './configuration';
export type { LoadState, RegisterData } from './data';
export { useRegisterData } from './data';
export { useIsShown } from './useIsShown';
export { isOffline, Offline, useIsOffline } from './offline';
export { errorText } from './errorText';
export type { Host, HostTheme, SharedTab } from './host';
export type { Notice, Notices } from './notices';
export { useNotices } from './notices';
export type { Undo, UndoOffer } from './undo';
export { useUndo } from './undo';
export { BottomBar } from './bottomBar';
export type { PageProps } from './page';
export { Page } from './page';
export type {
  Facet,
  Lens,
  RegisterColumn,
  RegisterFilters,
  RegisterRoute,
  RegisterSort,
  RegisterView,
  Route,
  Screen,
} from './route';
export {
  changeRegister,
  formatOf,
  hrefOf,
  keepSearch,
  lastSeenRegister,
  navigate,
  readRegisterRoute,
  useRoute,
  useUnknownAddress,
} from './route';
export type { Session } from './session';
export { useSession } from './session';
export type { SessionWith } from './sessionWith';
export { sessionWith } from './sessionWith';
export { Empty, Failed, LoadFailed, Loading } from './states';
export { lightText, ReviewLightMark, SealMark } from './marks';
export type { Office } from './office';
export { mayAdminister, useOffice } from './office';
export { searchField } from './shortcuts/searchFocus';
export type { Shortcut, ShortcutGroup } from './shortcuts/shortcuts';
export { useShortcuts } from './shortcuts/shortcuts';
export { isKeptHere, keep, readKept, useKept } from './kept';
export { useLeaveWarning } from './leaveWarning';
export type { StartPrinting } from './printing';
export { useStartPrinting } from './printing';
export { showTour, useTourShown } from './tourShown';
export type { KeptList } from './keptRoutes';
export { keptLists } from './keptRoutes';
