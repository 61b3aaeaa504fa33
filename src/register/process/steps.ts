/** One line of the short steps list. */
export interface Step {
  /** Who does it, when the line says so: `Bürgerservice: prüft den Antrag`. */
  readonly role: string | null;
  readonly text: string;
}

/** The numbering or bullet people type in front, `1.`, `2)`, `-`, `•`: the list counts by itself. */
const bullet = /^\s*(?:\d{1,3}[.)]|[-–•*])\s+/;
/** A role is short and ends with a colon and a blank; that keeps times and addresses of web pages out. */
const roleBefore = /^([^:]{2,60}):\s+(\S.*)$/;

/** The steps of a process from its long text, one a line, empty lines left out. */
export function stepsOf(text: string | null): readonly Step[] {
  return (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '')
    .map(stepOf);
}

function stepOf(line: string): Step {
  const match = roleBefore.exec(line);
  return match ? { role: match[1]!.trim(), text: match[2]! } : { role: null, text: line };
}
