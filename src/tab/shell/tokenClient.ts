import type { Configuration } from '@azure/msal-browser';
import type { TabConfiguration } from './configuration';
import type { Host } from './host';
import type { SignInOptions } from './signIn';

/** The client of msal that fits the host; its code is fetched only now. */
export async function openTokenClient(configuration: TabConfiguration, host: Host): Promise<SignInOptions> {
  const msal = await import('@azure/msal-browser');
  const open = host.offersNestedSignIn
    ? msal.createNestablePublicClientApplication
    : msal.createStandardPublicClientApplication;
  return {
    client: await open(clientConfiguration(configuration)),
    nested: host.offersNestedSignIn,
    scope: scopeOf(configuration.siteUrl),
    manageScope: manageScopeOf(configuration.siteUrl),
    ...(host.loginHint && { loginHint: host.loginHint }),
  };
}

/** The right to write in all lists the person may write in; SharePoint keeps it to that. */
export const scopeOf = (siteUrl: string): string => `${new URL(siteUrl).origin}/AllSites.Write`;

/**
 * The right to make lists, groups and permissions, for setting the register up and checking it. `AllSites.Manage` would reach for
 * lists and columns only. Consent is asked for when it is first needed.
 */
export const manageScopeOf = (siteUrl: string): string => `${new URL(siteUrl).origin}/AllSites.FullControl`;

function clientConfiguration({ clientId, tenantId }: TabConfiguration): Configuration {
  return {
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      // The pop-up comes back to a page of its own, which hands the answer over (msal 5). Given to the nested client too:
      // where the host's bridge refuses, msal falls back to pop-ups by itself.
      redirectUri: `${window.location.origin}/tab/signed-in.html`,
    },
    cache: { cacheLocation: 'sessionStorage' },
  };
}
