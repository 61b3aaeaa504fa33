import { randomUUID } from 'node:crypto';
import { notInTheStandIn, SharePointError } from '../errors';

/** What a subscription waits for: the receiver has to say that it wants to be told. Inside a batch there is no waiting. */
export class HandshakeNeeded extends SharePointError {
  readonly url: string;

  constructor(url: string) {
    const { status, code, message } = notInTheStandIn('Creating a subscription inside a batch');
    super(status, code, message);
    this.url = url;
  }
}

/** How a handshake went. */
export interface Handshake {
  readonly url: string;
  readonly isValid: boolean;
}

/** A receiver has five seconds to answer (DOC). */
export const patience = 5000;

/** Asks the receiver with `?validationtoken=..`; it has to answer 200 and the very token as plain text (DOC). */
export async function shakeHands(url: string): Promise<Handshake> {
  const token = randomUUID();
  const address = new URL(url);
  address.searchParams.set('validationtoken', token);
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    const isPlain = /^text\/plain\b/i.test(response.headers.get('content-type') ?? '');
    return { url, isValid: response.status === 200 && isPlain && (await response.text()) === token };
  } catch {
    // Whoever cannot be reached, hangs up or takes too long has not validated.
    return { url, isValid: false };
  }
}

/** Text and code as in sp-dev-docs#3430 and #7484, the status believed (MEM). */
export function notValidated(url: string): SharePointError {
  const code = '-1, System.InvalidOperationException';
  return new SharePointError(400, code, `Failed to validate the notification URL '${url}'.`);
}

/** This room calls nobody outside this machine, whoever asks for it. Plain http is taken here, a tenant insists on https. */
export function demandLocal(url: string): void {
  if (!URL.canParse(url)) throw notValidated(url);
  const { protocol, hostname } = new URL(url);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  if (!isWeb) throw notValidated(url);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw notInTheStandIn('Calling a notification URL outside this machine');
}
