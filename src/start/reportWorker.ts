import type { PrintThread } from '../report';
import { servePrinting } from '../report';

/** Entry of the worker that writes one exported file, so that thousands of pages never keep the page waiting. */
servePrinting(globalThis as unknown as PrintThread);
