/** The overview of the keys: comes with its dialog. */
const de = {
  title: 'Tastenkürzel',
  or: 'oder',
  singleKeys: 'Kürzel mit einer einzelnen Taste benutzen',
  /** As printed on the keyboard. */
  names: {
    Control: 'Strg',
    Shift: 'Umschalt',
    Alt: 'Alt',
    Enter: 'Eingabe',
    Escape: 'Esc',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    ' ': 'Leertaste',
    Space: 'Leertaste',
    Letters: 'Buchstaben',
  } as Readonly<Record<string, string | undefined>>,
  /** Signs as words: readers skip most signs. */
  spoken: {
    '↑': 'Pfeil nach oben',
    '↓': 'Pfeil nach unten',
    '←': 'Pfeil nach links',
    '→': 'Pfeil nach rechts',
    '?': 'Fragezeichen',
    '/': 'Schrägstrich',
    '*': 'Stern',
  } as Readonly<Record<string, string | undefined>>,
};

const en: typeof de = {
  title: 'Keyboard shortcuts',
  or: 'or',
  singleKeys: 'Use shortcuts of a single key',
  names: {
    Control: 'Ctrl',
    Shift: 'Shift',
    Alt: 'Alt',
    Enter: 'Enter',
    Escape: 'Esc',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page up',
    PageDown: 'Page down',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    ' ': 'Space',
    Space: 'Space',
    Letters: 'Letters',
  },
  spoken: {
    '↑': 'Up arrow',
    '↓': 'Down arrow',
    '←': 'Left arrow',
    '→': 'Right arrow',
    '?': 'Question mark',
    '/': 'Slash',
    '*': 'Asterisk',
  },
};

export const keys = { de, en };
