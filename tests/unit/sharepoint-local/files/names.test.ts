import { refuseBadName, splitAddress, uniqueName } from '../../../../src/sharepoint-local/files/names';

describe('names of files', () => {
  const place = '/sites/x/Papers';

  it.each(['a.txt', "O'Brien & Co.txt", '50% #1.txt', 'Über uns.docx', 'a.b.c', '{x}~y.txt', 'conference.txt'])(
    'may be %j',
    (name) => {
      expect(() => refuseBadName(name, place)).not.toThrow();
    },
  );

  it.each([
    '',
    'a*b',
    'a|b',
    'a\\b',
    'a/b',
    'a\u0000b',
    'a\ud800b',
    'CON',
    'com1',
    'desktop.ini',
    '.lock',
    '~$a',
    'a ',
    'a.',
    'x_vti_y',
  ])('may not be %j (DOC)', (name) => {
    expect(() => refuseBadName(name, place)).toThrow('contains characters that are not permitted');
  });

  it('end where the whole path would have more than 400 characters (DOC)', () => {
    const most = 400 - place.length;

    expect(() => refuseBadName('x'.repeat(most), place)).not.toThrow();
    expect(() => refuseBadName('x'.repeat(most + 1), place)).toThrow('must be 400 characters or less');
  });

  it('are made unique with a number before the extension', () => {
    const taken = new Set(['a.txt', 'a1.txt', 'README']);

    expect(uniqueName('a.txt', (name) => taken.has(name))).toBe('a2.txt');
    expect(uniqueName('README', (name) => taken.has(name))).toBe('README1');
    expect(uniqueName('b.txt', (name) => taken.has(name))).toBe('b.txt');
  });

  it('are what follows the last slash of an address', () => {
    expect(splitAddress('/sites/x/Papers/a.txt')).toEqual({ directory: '/sites/x/Papers', leaf: 'a.txt' });
    expect(splitAddress('a.txt')).toEqual({ directory: '', leaf: 'a.txt' });
  });
});
