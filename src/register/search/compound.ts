import { stemOf } from './inflection';

const shortestLeft = 3;
const shortestRight = 4;
/** What German puts between the words of a compound: Hund·e·steuer, Genehmigung·s·verfahren. */
const links = ['', 's', 'e', 'es', 'en', 'n', 'er'];

/** The ways to cut a word into two that the register knows: "hundesteuer" → "hund" + "steuer". */
export function cutsOf(form: string, isKnown: (form: string) => boolean): readonly (readonly [string, string])[] {
  const cuts: [string, string][] = [];
  for (let at = shortestLeft; at <= form.length - shortestRight; at++) {
    const right = form.slice(at);
    if (!isKnown(right) && !isKnown(stemOf(right))) continue;
    const left = withoutLink(form.slice(0, at), isKnown);
    if (left !== null) cuts.push([left, right]);
  }
  return cuts;
}

function withoutLink(left: string, isKnown: (form: string) => boolean): string | null {
  for (const link of links) {
    const word = left.slice(0, left.length - link.length);
    if (left.endsWith(link) && word.length >= shortestLeft && isKnown(word)) return word;
  }
  return null;
}
