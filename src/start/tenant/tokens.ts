import type { AccountInfo } from '@azure/msal-node';
import { ConfidentialClientApplication, PublicClientApplication } from '@azure/msal-node';
import type { TokenSource } from '../../sharepoint';
import { StartProblem, tenantWords } from '../environment';
import type { Certificate } from './certificate';
import type { Fetch } from './network';
import { identityNetwork } from './network';
import { signInFailure } from './signInFailure';

/** Who signs in: an app registration in a tenant. */
export interface Application {
  /** Directory id, or a domain name of the tenant. */
  readonly tenantId: string;
  readonly clientId: string;
}

export type TokenForScopes = (scopes: readonly string[]) => Promise<string>;

/** What a person has to do so that a device signs in. */
export interface DevicePrompt {
  readonly address: string;
  readonly code: string;
}

const configurationOf = ({ tenantId, clientId }: Application, request: Fetch) => ({
  auth: { clientId, authority: `https://login.microsoftonline.com/${tenantId}` },
  system: { networkClient: identityNetwork(request) },
});

/** The application's own identity, proved by its certificate. msal keeps tokens in memory and renews them in time. */
export function certificateTokens(app: Application, certificate: Certificate, request: Fetch = fetch): TokenForScopes {
  const { auth, system } = configurationOf(app, request);
  const { privateKey, thumbprint: thumbprintSha256 } = certificate;
  const client = new ConfidentialClientApplication({
    auth: { ...auth, clientCertificate: { privateKey, thumbprintSha256 } },
    system,
  });
  return (scopes) => tokenOf(client.acquireTokenByClientCredential({ scopes: [...scopes] }));
}

/**
 * A person's identity, on another device or in a browser. Asked for once; later tokens come from the refresh token that
 * msal keeps in memory, so that nothing of it outlives the command.
 */
export function deviceTokens(
  app: Application,
  tell: (prompt: DevicePrompt) => void,
  request: Fetch = fetch,
): TokenForScopes {
  const client = new PublicClientApplication(configurationOf(app, request));
  let account: AccountInfo | null = null;
  const ask = async (scopes: string[]) => {
    const result = await client.acquireTokenByDeviceCode({
      scopes,
      deviceCodeCallback: ({ verificationUri: address, userCode: code }) => tell({ address, code }),
    });
    account = result?.account ?? null;
    return result;
  };
  return (scopes) => tokenOf(account ? client.acquireTokenSilent({ account, scopes: [...scopes] }) : ask([...scopes]));
}

/**
 * The token for one site and nothing else: one whose audience is readable and names another host is refused. (SharePoint's
 * tokens name either the tenant's host or SharePoint's own identifier.)
 */
export function tokensForSite(siteUrl: string, right: string, tokens: TokenForScopes): TokenSource {
  const { origin } = new URL(siteUrl);
  return async () => {
    const token = await tokens([`${origin}/${right}`]);
    const audience = audienceOf(token);
    if (audience !== null && new URL(audience).origin !== origin) {
      throw new StartProblem(tenantWords.refused.foreignToken);
    }
    return token;
  };
}

async function tokenOf(result: Promise<{ readonly accessToken: string } | null>): Promise<string> {
  try {
    const token = (await result)?.accessToken;
    if (!token) throw new StartProblem(tenantWords.refusedOther('no token'));
    return token;
  } catch (error) {
    throw signInFailure(error);
  }
}

function audienceOf(token: string): string | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const audience = (claims as { readonly aud?: unknown } | null)?.aud;
    return typeof audience === 'string' && URL.canParse(audience) ? audience : null;
  } catch {
    return null; // tokens are Microsoft's own business and need not be readable
  }
}
