import type { HostState, TabSettings } from './context';
import { clientSupport, frameContext, hostContext, runtimeConfiguration } from './context';
import { isRecord } from './message';

/** How far the tab has come, as it tells the host. */
export type TabProgress = 'loading' | 'loaded' | 'ready' | 'failed';

/** What the host does for the tab. */
export interface HostActions {
  /** Somebody followed a link. False when the host cannot open it. */
  openLink(url: string): boolean;
  /** Opens the tab at a page of its own; null is the first one. */
  openTab(subPageId: string | null): void;
  goBack(): void;
  /** Shows a link to the page of the tab, to be passed on. */
  share(link: { readonly subPageId: string; readonly label: string }): void;
  progress(progress: TabProgress): void;
  /** Whether what is chosen in the window for setting up can be saved. */
  validity(isValid: boolean): void;
  /** The channel's tab was set up like this. */
  saved(settings: TabSettings): void;
  /** The page could not save; the reason is the page's own words. */
  notSaved(reason: string | null): void;
}

/** What the tab has told the host. Starts anew with every page that is loaded into it. */
export interface TabNotes {
  readonly handlers: Set<string>;
  /** What the page has set since it came; null is nothing. */
  settings: Readonly<Record<string, unknown>> | null;
  readyToUnload: (() => void) | null;
}

export interface Desk {
  readonly state: HostState;
  readonly actions: HostActions;
  readonly notes: TabNotes;
}

/** The answer's arguments, or `quiet` for a call that wants none. */
type Answer = (args: readonly unknown[], desk: Desk) => readonly unknown[] | typeof quiet;

export const quiet = Symbol('quiet');

/** Shapes of the answers as teams-js 2.58 takes them apart: `[ok, reason]`, `[error, result]`, or the value itself. */
const done = [true];
const refused = (reason: string) => [false, reason];

/** Every call that the host understands, by the name that teams-js gives it on the wire. */
export const answers: Readonly<Record<string, Answer>> = {
  initialize: (_args, { state }) => [
    frameContext(state),
    'web',
    JSON.stringify(runtimeConfiguration),
    JSON.stringify(clientSupport),
  ],
  getContext: (_args, { state }) => [hostContext(state)],
  registerHandler: ([name], { notes }) => {
    notes.handlers.add(String(name));
    return quiet;
  },
  readyToUnload: (_args, { notes }) => {
    notes.readyToUnload?.();
    return quiet;
  },

  'appInitialization.appLoaded': (_args, { actions }) => tell(actions, 'loaded'),
  'appInitialization.success': (_args, { actions }) => tell(actions, 'ready'),
  'appInitialization.failure': (_args, { actions }) => tell(actions, 'failed'),
  // The tab shows the reason itself; for the host this is a page like any other.
  'appInitialization.expectedFailure': (_args, { actions }) => tell(actions, 'ready'),

  executeDeepLink: ([url], { actions }) => (actions.openLink(String(url)) ? done : refused('link not supported')),
  navigateBack: (_args, { actions }) => {
    actions.goBack();
    return done;
  },
  shareDeepLink: ([subPageId, label], { actions }) => {
    actions.share({ subPageId: textOf(subPageId) ?? '', label: textOf(label) ?? '' });
    return quiet;
  },
  'pages.navigateToApp': ([target], { state, actions }) => {
    const { appId, subPageId } = isRecord(target) ? target : {};
    if (appId !== state.appId) return refused('app not installed');
    actions.openTab(textOf(subPageId));
    return done;
  },
  'pages.currentApp.navigateTo': ([target], { actions }) => {
    actions.openTab(isRecord(target) ? textOf(target.subPageId) : null);
    return [null];
  },
  'pages.currentApp.navigateToDefaultPage': (_args, { actions }) => {
    actions.openTab(null);
    return [null];
  },

  'settings.getSettings': (_args, { notes, state }) => [notes.settings ?? state.settings ?? {}],
  'settings.setSettings': ([settings], { notes }) => {
    notes.settings = isRecord(settings) ? settings : {};
    return done;
  },
  'settings.setValidityState': ([isValid], { actions }) => {
    actions.validity(isValid === true);
    return quiet;
  },
  'settings.save.success': (_args, { notes, actions }) => {
    if (isTabSettings(notes.settings)) actions.saved(notes.settings);
    else actions.notSaved(null);
    return quiet;
  },
  'settings.save.failure': ([reason], { actions }) => {
    actions.notSaved(textOf(reason));
    return quiet;
  },
};

function tell(actions: HostActions, progress: TabProgress): typeof quiet {
  actions.progress(progress);
  return quiet;
}

/** Whether there is enough to show a tab by. */
export const isTabSettings = (value: unknown): value is TabSettings =>
  isRecord(value) && typeof value.entityId === 'string' && typeof value.contentUrl === 'string';

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
