import type { Reply } from './reply';

/** Answer to a preflight; any origin, the headers the browser asks for (MEM: PnPjs' own x-pnpjs-requestid passes on a tenant). */
export function preflight(askedHeaders: string | undefined): Reply {
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS, HEAD, MERGE, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': (askedHeaders ?? 'Authorization').replace(/[^\w\-, ]/g, ''),
    'Access-Control-Max-Age': '43200',
  };
  return { status: 200, headers, body: '' };
}

/** On success a tenant lets any origin read; error replies carry no CORS headers, so a browser only sees "failed to fetch" (MEM). */
export function corsHeaders(status: number): Record<string, string> {
  if (status < 200 || status >= 300) return {};
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers':
      'ETag, Location, SPRequestGuid, SPClientServiceRequestDuration, X-SharePointHealthScore, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset',
  };
}
