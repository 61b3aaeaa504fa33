import express from 'express';
import { join } from 'node:path';

const oneYear = 31_536_000_000;

/** Serves a built browser bundle: hashed files for ever, its page never from a cache. */
export function pages(name: 'tab' | 'workplace'): express.Router {
  const folder = join(process.cwd(), 'build', 'public', name);
  const router = express.Router();
  router.use(
    express.static(folder, {
      index: 'index.html',
      setHeaders: (response, path) => {
        const isPage = path.endsWith('.html');
        response.setHeader('Cache-Control', isPage ? 'no-store' : `public, max-age=${oneYear / 1000}, immutable`);
      },
    }),
  );
  return router;
}
