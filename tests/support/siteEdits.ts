/** Alters a site by hand, past the product: plain REST with the local token of a person. */

/** Path of a list below `_api/`, by its title. */
export const listOf = (title: string): string => `web/lists/getByTitle('${encodeURIComponent(title)}')`;

/** One request below `_api/`; fails with SharePoint's words. Bodies with `__metadata` are sent as the verbose form wants them. */
export async function askSite(
  siteUrl: string,
  person: string,
  path: string,
  body?: object,
  verb?: 'MERGE' | 'DELETE',
): Promise<unknown> {
  const isVerbose = body !== undefined && '__metadata' in body;
  const response = await fetch(`${siteUrl}/_api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Accept: 'application/json;odata=nometadata',
      'Content-Type': `application/json;odata=${isVerbose ? 'verbose' : 'nometadata'}`,
      Authorization: `Bearer local.${person}`,
      ...(verb ? { 'X-HTTP-Method': verb, 'If-Match': '*' } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return text === '' ? {} : (JSON.parse(text) as unknown);
}
