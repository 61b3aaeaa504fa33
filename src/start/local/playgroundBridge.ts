import express, { type RequestHandler, Router } from 'express';

/** The Playground gives up later; the bot's own answer takes at most five seconds. */
const longestAnswerMilliseconds = 15_000;
/** A card with a comment is a few kilobytes. */
const largestActivity = '256kb';

/**
 * Hands what the Playground says on to the local bot, with the secret that the Playground has no place for. Only JSON is taken,
 * so that no page of another origin can speak through it. Mounted by `npm run playground` alone, on loopback.
 */
export function bridgeTo(botUrl: string, secret: string): Router {
  const router = Router();
  router.head('/', (_request, response) => void response.status(200).end());
  router.post('/', express.json({ limit: largestActivity }), forward(botUrl, secret));
  return router;
}

function forward(botUrl: string, secret: string): RequestHandler {
  return async (request, response) => {
    if (!request.is('application/json')) return void response.status(415).end();
    const answer = await fetch(botUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
      body: JSON.stringify(request.body),
      signal: AbortSignal.timeout(longestAnswerMilliseconds),
    });
    response
      .status(answer.status)
      .type(answer.headers.get('Content-Type') ?? 'application/json')
      .send(await answer.text());
  };
}
