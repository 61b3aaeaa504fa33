/** A message as the channel keeps it. */
export interface ChatMessage {
  readonly id: string;
  readonly author: 'bot' | 'person';
  readonly sentAt: string;
  readonly content: { readonly text: string | null; readonly card: object | null };
}

export type InvokeOutcome =
  | { readonly kind: 'card' }
  | { readonly kind: 'message' | 'error'; readonly text: string }
  /** No answer: nobody knows whether it was saved; clicking again is harmless. */
  | { readonly kind: 'silent' };

export interface ChatState {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Live updates are interrupted; they come back by themselves. */
  readonly isOffline: boolean;
  readonly messages: readonly ChatMessage[];
  /** False when the person has removed the bot. */
  readonly isInstalled: boolean;
}

export interface ChatClient {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => ChatState;
  /** Loads and follows the chat until the returned function is called. */
  readonly start: () => () => void;
  readonly reload: () => Promise<void>;
  /** False when the message was not taken. */
  readonly send: (text: string, locale: string) => Promise<boolean>;
  /** New cards come in this language. Quiet when nobody answers: the next click says it, too. */
  readonly speak: (locale: string) => Promise<void>;
  /** Removes the bot or adds it again. */
  readonly install: (isInstalled: boolean, locale: string) => Promise<void>;
  readonly invoke: (message: string, verb: string, data: object, locale: string) => Promise<InvokeOutcome>;
}

const firstPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 15_000;

/** The chat of one person with the local channel. */
export function createChatClient({ apiUrl, token }: { readonly apiUrl: string; readonly token: string }): ChatClient {
  let state: ChatState = { phase: 'loading', isOffline: false, messages: [], isInstalled: true };
  const listeners = new Set<() => void>();
  const set = (change: Partial<ChatState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const request = (path: string, init: RequestInit = {}) =>
    fetch(`${apiUrl}/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...(init.body ? { 'Content-Type': 'application/json' } : {}) },
    });
  const reload = async () => {
    try {
      const response = await request('messages');
      if (!response.ok) throw new Error(`the chat answered ${response.status}`);
      const { messages, isInstalled } = (await response.json()) as Pick<ChatState, 'messages' | 'isInstalled'>;
      set({ phase: 'ready', isOffline: false, messages, isInstalled });
    } catch {
      // What is on the screen stays; before anything is, the person gets a button to try again.
      set(state.phase === 'ready' ? { isOffline: true } : { phase: 'failed' });
    }
  };
  const post = (path: string, body: object) => request(path, { method: 'POST', body: JSON.stringify(body) });
  // Quiet when nobody answers: trying again is harmless.
  const tell = (path: string, body: object) => post(path, body).then(noResult, noResult);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    start: () => {
      const ending = new AbortController();
      void reload();
      void follow(request, ending.signal, reload, () => set({ isOffline: true }));
      return () => ending.abort();
    },
    reload,
    send: async (text, locale) => {
      try {
        const response = await post('messages', { text, locale });
        await reload();
        return response.ok;
      } catch {
        return false;
      }
    },
    speak: (locale) => tell('language', { locale }),
    install: (isInstalled, locale) => tell('app', { isInstalled, locale }).then(reload),
    invoke: async (message, verb, data, locale) => {
      try {
        const response = await post('invoke', { message, verb, data, locale });
        const outcome = response.ok ? ((await response.json()) as InvokeOutcome) : ({ kind: 'silent' } as const);
        await reload();
        return outcome;
      } catch {
        return { kind: 'silent' };
      }
    },
  };
}

const noResult = (): void => undefined;

/** Reads the event stream and comes back after every interruption. `EventSource` could not send the bearer token. */
async function follow(
  request: (path: string, init?: RequestInit) => Promise<Response>,
  signal: AbortSignal,
  onChange: () => Promise<void>,
  onLost: () => void,
): Promise<void> {
  for (let pause = firstPauseMilliseconds; !signal.aborted; pause = Math.min(pause * 2, longestPauseMilliseconds)) {
    try {
      const response = await request('stream', { signal });
      const reader = response.ok ? response.body?.getReader() : undefined;
      if (!reader) throw new Error(`the stream answered ${response.status}`);
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        pause = firstPauseMilliseconds;
        // Events and heartbeats are all that comes, and both mean «look»: reading once too often is harmless.
        await onChange();
      }
    } catch {
      // Falls through to the pause: an interrupted stream is the ordinary end of one.
    }
    if (signal.aborted) return;
    onLost();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
