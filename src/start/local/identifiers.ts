/** Fixed identifiers of the local workplace; a tenant gives out its own. */
export const localIdentifiers = {
  tenantId: '7c0e2a54-6a1f-4d4e-9d43-0d5f6f1c2b10',
  clientId: '2f7d1c7e-93d5-4b0c-8c1b-5f0f3b8f6a21',
  botId: '9b1f4f3a-0c52-4c6d-8f0e-6a7d2e5b4c32',
  appId: '4e6a8c0d-1b3f-4a5c-9e7d-8f2b6a4c0d43',
};

export const sitePath = '/sites/prozessregister';

/** Claims login name of «everyone except external users», the principal behind «all staff» in a tenant. */
export const allStaff = `c:0-.f|rolemanager|spo-grid-all-users/${localIdentifiers.tenantId}`;

/** The token that the stand-in takes for a person; it accepts such tokens on loopback only. */
export const localToken = (person: string) => async (): Promise<string> => `local.${person}`;

export const localSite = (sharePointPort: number): string => `http://127.0.0.1:${sharePointPort}${sitePath}`;

/** A workplace that was killed is started again soon by whoever uses it: its lease of the round lives seconds. */
export const localLease = { staleAfter: 15, renewEvery: 3 };
