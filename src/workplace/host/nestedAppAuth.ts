import type { HostPerson, HostTenant } from './identity';
import { accountOf, idTokenOf, localToken, tokenLifetime } from './identity';
import { isRecord } from './message';

interface Request {
  readonly requestId: string;
  readonly method: string;
  readonly clientId: string;
  readonly scope: string;
}

/**
 * Answers a request of msal's nested app authentication (msal-browser `naa/BridgeProxy`): the signed-in person's token
 * without a question, since the local host has nobody to ask. Null when it is no such request.
 */
export function nestedAppAuth(data: unknown, person: HostPerson, tenant: HostTenant, now: Date): string | null {
  const request = readRequest(data);
  if (!request) return null;
  return JSON.stringify({
    messageType: 'NestedAppAuthResponse',
    requestId: request.requestId,
    ...answer(request, person, tenant, now),
  });
}

function answer(request: Request, person: HostPerson, tenant: HostTenant, now: Date) {
  const { homeAccountId, environment, tenantId } = accountOf(person, tenant);
  switch (request.method) {
    case 'GetInitContext':
      return {
        success: true,
        initContext: {
          sdkName: 'workplace',
          sdkVersion: '1.0.0',
          accountContext: { homeAccountId, environment, tenantId },
          capabilities: { queryAccount: true },
        },
      };
    case 'GetToken':
    case 'GetTokenPopup':
      return { success: true, token: token(request, person, tenant, now), account: accountOf(person, tenant) };
    default:
      return {
        success: false,
        error: { status: 'PERSISTENT_ERROR', code: 'unknown_method', description: request.method },
      };
  }
}

function token({ clientId, scope }: Request, person: HostPerson, tenant: HostTenant, now: Date) {
  return {
    access_token: localToken(person.key),
    id_token: idTokenOf(person, tenant, clientId, Math.floor(now.getTime() / 1000)),
    expires_in: tokenLifetime,
    scope,
    properties: null,
  };
}

function readRequest(data: unknown): Request | null {
  const request = typeof data === 'string' ? parsed(data) : null;
  if (!isRecord(request) || request.messageType !== 'NestedAppAuthRequest') return null;
  const parameters = isRecord(request.tokenParams) ? request.tokenParams : {};
  return {
    requestId: String(request.requestId),
    method: String(request.method),
    clientId: String(parameters.clientId ?? ''),
    scope: String(parameters.scope ?? ''),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
