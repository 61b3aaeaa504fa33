import { invalidRequest } from '../errors';

/** One request inside a batch. Header names are lower case. */
export interface Part {
  readonly verb: string;
  readonly url: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Reads `multipart/mixed`, with LF or CRLF; change sets are flattened in order (§2.7). */
export function parseBatch(text: string, contentType: string): Part[] {
  const boundary = boundaryOf(contentType);
  if (!boundary) throw malformed('it names no boundary');
  const parts = sections(text.replaceAll('\r\n', '\n'), boundary).flatMap((section) => {
    const { headers, rest } = readHeaders(section);
    const inner = boundaryOf(headers.get('content-type') ?? '');
    return inner ? sections(rest, inner).map((one) => readRequest(readHeaders(one).rest)) : [readRequest(rest)];
  });
  if (parts.length === 0) throw malformed('it has no parts');
  return parts;
}

function boundaryOf(contentType: string): string | null {
  const match = /^\s*multipart\/mixed\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

/** The pieces between the delimiters; a part that is cut off before the closing delimiter is refused. */
function sections(text: string, boundary: string): string[] {
  const lines = text.split('\n');
  const found: string[] = [];
  let current: string[] | null = null;
  for (const line of lines) {
    const mark = line.trimEnd();
    if (mark !== `--${boundary}` && mark !== `--${boundary}--`) {
      current?.push(line);
      continue;
    }
    if (current) found.push(current.join('\n'));
    if (mark.endsWith(`${boundary}--`)) return found;
    current = [];
  }
  throw malformed('the closing boundary is missing');
}

function readHeaders(text: string): { headers: Map<string, string>; rest: string } {
  const headers = new Map<string, string>();
  const lines = text.split('\n');
  let at = 0;
  for (; at < lines.length && lines[at] !== ''; at += 1) {
    const line = lines[at] ?? '';
    const cut = line.indexOf(':');
    if (cut < 1) throw malformed(`'${line}' is no header`);
    headers.set(line.slice(0, cut).trim().toLowerCase(), line.slice(cut + 1).trim());
  }
  return { headers, rest: lines.slice(at + 1).join('\n') };
}

function readRequest(text: string): Part {
  const cut = text.indexOf('\n');
  const match = /^([A-Z]+) (\S+) HTTP\/1\.[01]\s*$/i.exec(cut < 0 ? text : text.slice(0, cut));
  if (!match?.[1] || !match[2]) throw malformed('a part has no request line');
  const { headers, rest } = readHeaders(cut < 0 ? '' : text.slice(cut + 1));
  return { verb: match[1].toUpperCase(), url: match[2], headers, body: rest.trim() };
}

/** Text believed (MEM). */
function malformed(why: string): Error {
  return invalidRequest(`The batch request is not valid: ${why}.`);
}
