import type { PersonName, TestSite } from '../../support/localSharePoint';

/** A request as it stands in a batch; `path` is below `_api/`. */
export interface PartRequest {
  readonly method?: string;
  readonly path: string;
  readonly body?: string;
  readonly accept?: string;
}

/** What came back for one part. */
export interface PartAnswer {
  readonly status: number;
  readonly body: string;
}

const boundary = 'batch_1';

/** One part as PnPjs writes it: LF only, lower-case headers, absolute address. */
export function partOf(
  site: TestSite,
  { method = 'GET', path, body = '', accept = 'application/json;odata=nometadata' }: PartRequest,
): string {
  const line = `${method} ${site.siteUrl}/_api/${path} HTTP/1.1`;
  const head = `--${boundary}\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n${line}`;
  return `${head}\naccept: ${accept}\ncontent-type: application/json\n\n${body}\n\n`;
}

/** Sends parts in as many batches as they need; answers in the order of the parts. */
export async function sendParts(
  site: TestSite,
  person: PersonName,
  requests: readonly PartRequest[],
): Promise<PartAnswer[]> {
  const answers: PartAnswer[] = [];
  for (let at = 0; at < requests.length; at += 100) {
    const parts = requests.slice(at, at + 100).map((one) => partOf(site, one));
    const body = `${parts.join('')}--${boundary}--\n`;
    const headers = { 'Content-Type': `multipart/mixed; boundary=${boundary}` };
    const response = await site.fetch(person, '$batch', { method: 'POST', headers, body });
    answers.push(...readParts(await response.text()));
  }
  return answers;
}

/** The parts of a batch's answer. */
export function readParts(text: string): PartAnswer[] {
  return text
    .split(/--batchresponse_[\da-f-]{36}(?:--)?\r\n/)
    .slice(1, -1)
    .map((part) => {
      const status = Number(/HTTP\/1\.1 (\d+)/.exec(part)?.[1]);
      const [, , ...body] = part.split('\r\n\r\n');
      return { status, body: body.join('\r\n\r\n').trimEnd() };
    });
}
