import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

/** Requests within a minute. */
export interface Limits {
  /** From one address. All of Teams comes from a few. */
  readonly perAddress: number;
  /** By one sender: much more than anybody clicks. */
  readonly perSender: number;
}

export const usualLimits: Limits = { perAddress: 3_000, perSender: 120 };

const minute = 60_000;

/** Before anything is read: nobody keeps the process busy from one address. Refused with 429 and `Retry-After`. */
export const addressLimit = ({ perAddress }: Limits): RequestHandler =>
  limit(perAddress, ({ ip }) => ipKeyGenerator(ip ?? ''));

/** Behind the gate: the sender is somebody of the tenant by then. */
export const senderLimit = ({ perSender }: Limits): RequestHandler =>
  limit(perSender, (request) => {
    const { from } = (request.body ?? {}) as { readonly from?: { readonly aadObjectId?: unknown } };
    const sender = from?.aadObjectId;
    return typeof sender === 'string' ? `sender:${sender}` : `address:${ipKeyGenerator(request.ip ?? '')}`;
  });

function limit(most: number, keyOf: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: minute,
    limit: most,
    keyGenerator: keyOf,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // How many proxies are trusted is the web application's own setting; a forged header is none of our business.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => void response.status(429).json({ error: 'limit' }),
  });
}
