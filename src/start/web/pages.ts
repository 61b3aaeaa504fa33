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
        // The service worker has a plain name, too: whoever kept an old one would keep the old tab.
        const isPage = path.endsWith('.html') || path.endsWith('offline.js');
        response.setHeader('Cache-Control', isPage ? 'no-store' : `public, max-age=${oneYear / 1000}, immutable`);
      },
    }),
  );
  return router;
}
