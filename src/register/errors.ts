/**
 * Failures a person can act on. Everything else is a defect and travels as the error it is.
 * The words people read come from the room `text`, by `name`.
 */
export class RegisterError extends Error {
  override readonly name: string = 'RegisterError';
}

/** Somebody else saved in between (HTTP 412, or 409 for a schema change). Read again, compare, decide. */
export class Conflict extends RegisterError {
  override readonly name = 'Conflict';
}

/** The person lacks the right for this (HTTP 403), or is not signed in (401). */
export class NotAllowed extends RegisterError {
  override readonly name = 'NotAllowed';
}

/** The entry, list or site does not exist or is hidden from this person (HTTP 404). */
export class NotFound extends RegisterError {
  override readonly name = 'NotFound';
}

/** No answer, or one that says «later» (HTTP 429, 503, 504, broken connection). Nothing is known about the write. */
export class Unavailable extends RegisterError {
  override readonly name = 'Unavailable';
}

/** SharePoint understood and refused the content (HTTP 400, or 500 with a reason); the reason is in `message`. */
export class Refused extends RegisterError {
  override readonly name = 'Refused';
}

/** A newer program has set this site up: this one would miss what it doesn't know. Nothing has been changed. */
export class NewerSchema extends RegisterError {
  override readonly name = 'NewerSchema';
  readonly site: number;
  readonly program: number;

  constructor(site: number, program: number) {
    super(`the site has schema version ${site}, this program knows versions up to ${program}`);
    this.site = site;
    this.program = program;
  }
}
