import type { SignInProblem } from './signInProblem';

/** `use`: reading and writing entries. `manage`: lists, groups and rights, asked for only when somebody sets the register up. */
export type TokenPurpose = 'use' | 'manage';

/** What the sign-in waits for at the moment. */
export type SignInState =
  | { readonly waits: 'nothing' }
  | {
      readonly waits: 'click';
      readonly purpose: TokenPurpose;
      readonly problem: SignInProblem | null;
      readonly reason: string;
    };

const calm: SignInState = { waits: 'nothing' };

interface Question {
  readonly state: SignInState;
  readonly answer: (token: string) => void;
  readonly refuse: (error: Error) => void;
}

/** Everything that waits for a click of the person, the oldest first; at most one question for each purpose. */
export class SignInQueue {
  readonly #listeners = new Set<() => void>();
  readonly #questions = new Map<TokenPurpose, Question>();

  /** Waits for the token until the question is answered or refused. */
  ask(purpose: TokenPurpose, reason: string, problem: SignInProblem | null): Promise<string> {
    return new Promise((answer, refuse) => {
      this.#questions.set(purpose, { state: { waits: 'click', purpose, problem, reason }, answer, refuse });
      this.#tell();
    });
  }

  /** The question stays, and says why the last click led to nothing. */
  askAgain(purpose: TokenPurpose, reason: string, problem: SignInProblem | null): void {
    const asked = this.#questions.get(purpose);
    const { answer, refuse } = asked ?? { answer: () => undefined, refuse: () => undefined };
    this.#questions.set(purpose, { state: { waits: 'click', purpose, problem, reason }, answer, refuse });
    this.#tell();
  }

  answer(purpose: TokenPurpose, token: string): void {
    this.#take(purpose)?.answer(token);
    this.#tell();
  }

  refuse(purpose: TokenPurpose, error: Error): void {
    this.#take(purpose)?.refuse(error);
    this.#tell();
  }

  /** What the next click is for. */
  next(): TokenPurpose {
    return [...this.#questions.keys()][0] ?? 'use';
  }

  readonly state = (): SignInState => [...this.#questions.values()][0]?.state ?? calm;

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #take(purpose: TokenPurpose): Question | undefined {
    const question = this.#questions.get(purpose);
    this.#questions.delete(purpose);
    return question;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
