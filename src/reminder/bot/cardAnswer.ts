import type { AdaptiveCard } from '../card/adaptiveCard';

/** What an invoke is answered with. An exception would become an empty HTTP 500, so there is none. */
export type CardAnswer =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: AdaptiveCard }
  | {
      readonly statusCode: 400 | 500;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

export const cardAnswer = (value: AdaptiveCard): CardAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

export const failure = (statusCode: 400 | 500, code: string, message: string): CardAnswer => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message },
});
