import type { Desk, HostActions, TabNotes } from './answers';
import { answers, quiet } from './answers';
import type { HostState, HostTheme } from './context';
import type { TabMessage } from './message';
import { answerTo, tabMessage } from './message';
import { nestedAppAuth } from './nestedAppAuth';

export interface HostOptions {
  /** The window that shows the tab in a frame; msal asks the topmost window, so it has to be that one. */
  readonly window: Window;
  /** The frame's window at the moment; null while there is none. */
  readonly tab: () => Window | null;
  /** Only pages from here are listened to and spoken to. */
  readonly tabOrigin: string;
  readonly state: HostState;
  readonly actions: HostActions;
  readonly now?: () => Date;
}

/** A call that the host knew no answer to. */
export interface Unanswered {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** How long a page that is about to be taken away may still work: teams-js itself has no limit. */
const leavePatience = 1_000;

const newNotes = (): TabNotes => ({ handlers: new Set(), settings: null, readyToUnload: null });

/**
 * The parent's side of the protocol of teams-js 2.58, so that a tab finds on one machine what it finds in Teams: context,
 * theme, links, sign-in. A page taken out of the frame is forgotten with `reset`.
 */
export class TeamsHost {
  /** Calls nobody answered, in order: what a tab wants and the host cannot do. */
  readonly unanswered: Unanswered[] = [];
  readonly #options: HostOptions;
  readonly #listener = (event: MessageEvent) => this.#receive(event);
  #state: HostState;
  #notes = newNotes();

  constructor(options: HostOptions) {
    this.#options = options;
    this.#state = options.state;
    options.window.addEventListener('message', this.#listener);
  }

  get state(): HostState {
    return this.#state;
  }

  /** From the next page on: person, language and the page to open. A new theme is told to the present page at once. */
  change(state: Partial<HostState>): void {
    const { theme } = this.#state;
    this.#state = { ...this.#state, ...state };
    if (this.#state.theme !== theme) this.#tellTheme(this.#state.theme);
  }

  /** Asks the page to finish its work before it goes; resolves when it is ready, wants no asking, or takes too long. */
  async leave(): Promise<void> {
    if (!this.#notes.handlers.has('beforeUnload')) return;
    const notes = this.#notes;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, leavePatience);
      notes.readyToUnload = () => {
        clearTimeout(timer);
        resolve();
      };
      this.#post({ func: 'beforeUnload', args: [] });
    });
  }

  /** Somebody has pressed «Save» in the window for setting up; a page that doesn't listen has nothing to save. */
  save(): void {
    if (this.#notes.handlers.has('save')) this.#post({ func: 'settings.save', args: [{}] });
    else this.#options.actions.notSaved(null);
  }

  /** A new page is coming into the frame: nothing that the last one said is true any more. */
  reset(): void {
    this.#notes = newNotes();
    this.#options.actions.progress('loading');
  }

  close(): void {
    this.#options.window.removeEventListener('message', this.#listener);
  }

  #receive({ source, origin, data }: MessageEvent): void {
    if (source === null || source !== this.#options.tab() || origin !== this.#options.tabOrigin) return;
    const message = tabMessage(data);
    if (!message) return;
    const args = message.func === 'nestedAppAuth.execute' ? this.#authenticate(message) : this.#answer(message);
    if (args) this.#post(answerTo(message, args));
  }

  #answer(message: TabMessage): readonly unknown[] | null {
    const { func, args } = message;
    const answer = Object.hasOwn(answers, func) ? answers[func] : undefined;
    if (!answer) return this.#giveUp(message);
    const desk: Desk = { state: this.#state, actions: this.#options.actions, notes: this.#notes };
    const given = answer(args, desk);
    return given === quiet ? null : given;
  }

  #authenticate(message: TabMessage): readonly unknown[] | null {
    const now = this.#options.now?.() ?? new Date();
    const response = nestedAppAuth(message.data, this.#state.person, this.#state, now);
    return response === null ? this.#giveUp(message) : [null, response];
  }

  #giveUp({ func, args }: TabMessage): null {
    this.unanswered.push({ func, args });
    return null;
  }

  #tellTheme(theme: HostTheme): void {
    if (this.#notes.handlers.has('themeChange')) this.#post({ func: 'themeChange', args: [theme] });
  }

  #post(message: object): void {
    this.#options.tab()?.postMessage(message, this.#options.tabOrigin);
  }
}
