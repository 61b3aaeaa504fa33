/** Pasting takes the words and leaves the dress: what Word, mails and web pages put around a text never reaches a field. */

// Zero-width space, word joiner, byte order mark, soft hyphen: layout of a page that isn't here.
const invisible = /[\u200b\u2060\ufeff\u00ad]/g;
// Embeddings and overrides of the reading direction; text in such a script brings its direction along.
const directions = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
// Word's line and page breaks inside of a paragraph.
const softBreaks = new RegExp('[\\u000b\\u000c\\u2028\\u2029]|\\r\\n?', 'g');

/** The words of a text that was formatted; joiners stay, because emoji and some scripts are made of them. */
export function plainWords(text: string): string {
  const words = text
    .replace(softBreaks, '\n')
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ');
  return rightToLeft.test(words) ? words : words.replace(directions, '');
}

/** What a paste should insert; null when the browser does right by itself: plain text stays as it is, letter by letter. */
export function pastedWords(data: DataTransfer): string | null {
  const html = data.getData('text/html');
  if (html === '') return null;
  return plainWords(data.getData('text/plain') || textOf(html));
}

/** The text of a page that is never shown: nothing in it runs or is fetched. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unread of body.querySelectorAll('script, style, template, noscript')) unread.remove();
  for (const line of body.querySelectorAll('br, p, div, li, tr, h1, h2, h3, h4')) line.append('\n');
  return (body.textContent ?? '').replace(/[ \t]*\n\s*/g, '\n').trim();
}

/** Watches over every paste into an input; answers how to stop. A field with rules of its own has prevented the usual before. */
export function watchPastes(target: EventTarget = document): () => void {
  const onPaste = (event: Event) => {
    if (!(event instanceof ClipboardEvent) || event.defaultPrevented || !event.clipboardData) return;
    const input = event.target;
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    const words = pastedWords(event.clipboardData);
    if (words === null) return;
    event.preventDefault();
    insert(input, input instanceof HTMLInputElement ? words.replace(/\s*\n\s*/g, ' ').trim() : words);
  };
  target.addEventListener('paste', onPaste);
  return () => target.removeEventListener('paste', onPaste);
}

/** Puts text where the caret is, as if it had been typed. */
export function insert(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, value } = input;
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  input.setRangeText(text, start, end, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
