/**
 * Loaded into a process under test before the product (`node --import`): takes the place of the network, so that the built
 * product can be run as in a tenant. Microsoft's sign-in answers with a token of TEST_ACCOUNT, the site in `TEST_TENANT` is
 * the stand-in at TEST_SHAREPOINT, and there is nothing else.
 */
const { TEST_ACCOUNT: account, TEST_TENANT: tenant, TEST_SHAREPOINT: standIn } = process.env;
const network = globalThis.fetch;
const json = (body) => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });

globalThis.fetch = async (input, init = {}) => {
  const url = String(input);
  if (url.startsWith('https://login.microsoftonline.com/')) return signIn(url, new URLSearchParams(init.body));
  if (!url.startsWith(`${tenant}/`)) throw new TypeError(`there is no way to ${new URL(url).origin}`);
  const body = typeof init.body === 'string' ? init.body.replaceAll(tenant, standIn) : init.body;
  const response = await network(url.replace(tenant, standIn), { ...init, body });
  const text = (await response.text()).replaceAll(standIn, tenant);
  return new Response(response.status === 204 ? null : text, response);
};

function signIn(url, form) {
  if (url.includes('/.well-known/')) return json(discovery(url));
  if (form.get('client_assertion') === null) return json({ error: 'invalid_client', error_codes: [7000218] });
  const token = tokenFor(form.get('scope') ?? '');
  if (token === null) return json({ error: 'invalid_resource', error_codes: [500011] });
  return json({ token_type: 'Bearer', expires_in: 3600, access_token: token });
}

function tokenFor(scope) {
  if (scope.includes(`${tenant}/.default`)) return `local.${account}`;
  if (!scope.includes('https://api.botframework.com/.default')) return null;
  // The bot's library wants to read when it ends.
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ exp: Math.floor(Date.now() / 1000) + 3600 })}.chat`;
}

function discovery(url) {
  const base = url.replace(/\/v2\.0\/\.well-known.*$/, '');
  return {
    issuer: `${base}/v2.0`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  };
}
