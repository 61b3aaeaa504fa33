/** Requests past the tab: plain fetch with a role's own token. */
import type { ListKey } from '../../../src/register';
import { listFacts } from '../../../src/register';
import { accountOf, type Role } from './roles';

export interface Answer {
  readonly status: number;
  readonly text: string;
  json(): Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly verb?: 'POST' | 'MERGE' | 'DELETE';
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Ask = (path: string, asked?: Asked) => Promise<Answer>;

/** Asks the REST interface of a site as one role; anonymous sends no token. */
export function askAs(siteUrl: string, role: Role): Ask {
  const token: Readonly<Record<string, string>> =
    role === 'anonymous' ? {} : { Authorization: `Bearer local.${accountOf(role)}` };
  return async (path, { verb, body, headers } = {}) => {
    const answer = await fetch(`${siteUrl}/_api/${path}`, {
      method: verb ? 'POST' : 'GET',
      headers: {
        Accept: 'application/json;odata=nometadata',
        'Content-Type': 'application/json',
        ...(verb && verb !== 'POST' ? { 'X-HTTP-Method': verb, 'If-Match': '*' } : {}),
        ...token,
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, json: () => JSON.parse(text) as Record<string, unknown> };
  };
}

/** The list by its address, as anybody can guess it. */
export function pathOf(siteUrl: string, list: ListKey): string {
  const { name, kind } = listFacts[list];
  const site = decodeURIComponent(new URL(siteUrl).pathname);
  return `web/getList('${site}/${kind === 'library' ? name : `Lists/${name}`}')`;
}

/** One request inside a `$batch`; answers the child's status and body. */
export async function askInBatch(siteUrl: string, ask: Ask, path: string, body?: object): Promise<Answer> {
  const verb = body === undefined ? 'GET' : 'POST';
  const part = [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `${verb} ${siteUrl}/_api/${path.replaceAll(' ', '%20')} HTTP/1.1`,
    'accept: application/json;odata=nometadata',
    ...(body === undefined ? ['', ''] : ['content-type: application/json', '', JSON.stringify(body)]),
    '',
  ];
  const change = ['--changeset_c', ...part, '--changeset_c--', ''];
  const inner = body === undefined ? part : ['Content-Type: multipart/mixed; boundary="changeset_c"', '', ...change];
  const answer = await ask('$batch', {
    verb: 'POST',
    body: ['--batch_b', ...inner, '--batch_b--', ''].join('\n'),
    headers: { 'Content-Type': 'multipart/mixed; boundary=batch_b' },
  });
  const status = /^HTTP\/1\.1 (\d{3})/m.exec(answer.text)?.[1];
  return { ...answer, status: status ? Number(status) : answer.status };
}
