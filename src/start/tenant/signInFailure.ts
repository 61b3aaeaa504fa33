import { AuthError } from '@azure/msal-node';
import { StartProblem, tenantWords } from '../environment';
import type { CommandTexts } from '../../text';

type Reason = keyof CommandTexts['tenant']['refused'];

/** Numbers of Microsoft's identity platform (AADSTS…) that an administrator can do something about. */
const reasons: Readonly<Record<number, Reason>> = {
  90002: 'unknownTenant',
  900021: 'unknownTenant',
  900023: 'unknownTenant',
  700016: 'unknownApplication',
  500011: 'unknownSite',
  650057: 'consent',
  650056: 'consent',
  65001: 'consent',
  65004: 'declined',
  70011: 'consent',
  700027: 'certificate',
  7000229: 'unknownApplication',
  700024: 'clock',
  7000218: 'deviceNotAllowed',
  70019: 'expired',
  70020: 'expired',
  50020: 'account',
  50105: 'account',
  53000: 'policy',
  53001: 'policy',
  53003: 'policy',
  530032: 'policy',
  530034: 'policy',
};

/** Words of the device code flow (RFC 8628) and of msal itself. */
const words: Readonly<Record<string, Reason>> = {
  authorization_declined: 'declined',
  access_denied: 'declined',
  expired_token: 'expired',
  code_expired: 'expired',
  device_code_expired: 'expired',
  network_error: 'noConnection',
  request_timeout: 'noConnection',
  endpoints_resolution_error: 'noConnection',
  openid_config_error: 'noConnection',
};

/** A refused sign-in as one sentence. Microsoft's own text stays out: it may name accounts and carries trace ids. */
export function signInFailure(error: unknown): unknown {
  if (!(error instanceof AuthError)) return error;
  const number = numberIn(error);
  const word = [error.errorCode, error.errorMessage].find((text) => Object.hasOwn(words, text));
  const reason = (number === null ? undefined : reasons[number]) ?? (word === undefined ? undefined : words[word]);
  const sentence = reason ? tenantWords.refused[reason] : tenantWords.refusedOther(signInCode(error));
  return new StartProblem(sentence, { cause: error });
}

/** Microsoft's number for a refused sign-in (`AADSTS700027`), or a word where there is none; for log lines. */
export function signInCode(error: unknown): string {
  if (error instanceof AuthError) {
    const number = numberIn(error);
    return number === null ? error.errorCode : `AADSTS${number}`;
  }
  return error instanceof Error && error.cause !== undefined ? signInCode(error.cause) : 'unknown';
}

function numberIn(error: AuthError): number | null {
  const { errorNo } = error as AuthError & { readonly errorNo?: string | number };
  const text = /^\d+$/.test(String(errorNo)) ? String(errorNo) : /AADSTS(\d+)/.exec(error.errorMessage)?.[1];
  return text === undefined ? null : Number(text);
}
