import { cleanLine } from './clean';

const nothingSaid = new Set(['-', '–', '—', '/', '.', 'k. a.', 'k.a.', 'n/a', '#n/a', '#nv']);

/** Whether a table means «nothing» by it where a figure, a date or a name is expected. */
export const saysNothing = (text: string): boolean => nothingSaid.has(cleanLine(text).toLowerCase());
