import { pastedWords, plainWords, watchPastes } from '../../../../src/tab/shell/plainPaste';

class Clipboard {
  readonly kinds: Readonly<Record<string, string>>;

  constructor(kinds: Readonly<Record<string, string>>) {
    this.kinds = kinds;
  }
  getData = (kind: string): string => this.kinds[kind] ?? '';
}

const clipboard = (kinds: Readonly<Record<string, string>>) => new Clipboard(kinds) as unknown as DataTransfer;

describe('a paste', () => {
  it('of plain text is left to the browser, whatever it holds', () => {
    expect(pastedWords(clipboard({ 'text/plain': 'a\u200bb\u202e' }))).toBeNull();
  });

  it('of formatted text gives its words without invisible marks', () => {
    const data = clipboard({ 'text/html': '<b>Hund</b>', 'text/plain': 'Hund\u00a0an\u00admelden\u200b\u202a!\ufeff' });

    expect(pastedWords(data)).toBe('Hund anmelden!');
  });

  it('keeps what emoji and other scripts are made of', () => {
    expect(plainWords('👩‍👩‍👧 می‌خواهم')).toBe('👩‍👩‍👧 می‌خواهم');
    expect(plainWords('\u202bשלום\u202c')).toBe('\u202bשלום\u202c');
  });

  it('turns the soft breaks of a word processor into lines', () => {
    expect(plainWords('eins\u000bzwei\u000cdrei\r\nvier\u2028fünf')).toBe('eins\nzwei\ndrei\nvier\nfünf');
  });

  it('that brings only a page gives its text, and none of its script', () => {
    const html = '<p>Hund<br>anmelden</p><script>alert(1)</script><style>b{}</style><p>Pass &lt;b&gt;</p>';

    expect(pastedWords(clipboard({ 'text/html': html }))).toBe('Hund\nanmelden\nPass <b>');
  });
});

describe('watching over pastes', () => {
  class PasteEvent extends Event {
    readonly clipboardData: DataTransfer;

    constructor(data: DataTransfer) {
      super('paste', { bubbles: true, cancelable: true });
      this.clipboardData = data;
    }
  }

  beforeEach(() => Object.assign(globalThis, { ClipboardEvent: PasteEvent }));

  const paste = (input: HTMLElement, kinds: Readonly<Record<string, string>>) => {
    const event = new PasteEvent(clipboard(kinds));
    input.dispatchEvent(event);
    return event;
  };

  it('puts the cleaned words where the caret is, and tells the form', () => {
    const input = document.body.appendChild(document.createElement('input'));
    const stop = watchPastes();
    const heard = jest.fn();
    input.value = 'Hund melden';
    input.setSelectionRange(5, 5);
    input.addEventListener('input', heard);

    paste(input, { 'text/html': '<i>an</i>', 'text/plain': 'an\u00ad' });

    expect(input.value).toBe('Hund anmelden');
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
  });

  it('makes one line of several for a field of one line, and leaves them to a larger one', () => {
    const stop = watchPastes();
    const [line, area] = [document.createElement('input'), document.createElement('textarea')];
    document.body.append(line, area);

    for (const input of [line, area]) paste(input, { 'text/html': '<p>', 'text/plain': 'Hund\r\nanmelden' });

    expect(line.value).toBe('Hund anmelden');
    expect(area.value).toBe('Hund\nanmelden');
    stop();
  });

  it('does nothing after it was stopped, or where a field has its own rule', () => {
    const input = document.body.appendChild(document.createElement('input'));
    const stop = watchPastes();
    input.addEventListener('paste', (event) => event.preventDefault());
    paste(input, { 'text/html': '<i>an</i>', 'text/plain': 'an' });
    stop();

    expect(input.value).toBe('');
    const other = document.body.appendChild(document.createElement('input'));
    expect(paste(other, { 'text/html': '<i>an</i>', 'text/plain': 'an' }).defaultPrevented).toBe(false);
  });
});
