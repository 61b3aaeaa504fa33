import { Conflict, NotAllowed, NotFound, Refused, Unavailable } from '../../register';

/** An error as it crosses to another thread, where classes don't survive. */
export interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

const classes = { Conflict, NotAllowed, NotFound, Refused, Unavailable };
const isKnown = (name: string): name is keyof typeof classes => Object.hasOwn(classes, name);

export function errorFacts(thrown: unknown): ErrorFacts {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), stack: undefined };
  return { name: thrown.name, message: thrown.message, stack: thrown.stack };
}

/** The error again, with the class it had; defects come back as plain errors. */
export function errorOf({ name, message, stack }: ErrorFacts): Error {
  const error = isKnown(name) ? new classes[name](message) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
