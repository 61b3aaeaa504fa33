/** Why something was found that isn't called what was typed, and what only comes near. */
const de = {
  because: (meant: string, asked: string) => `„${meant}“, weil Sie „${asked}“ suchten`,
  inHiddenSection: 'Gefunden in einem Abschnitt, den das Prozessteam ausgeblendet hat',
  nothingWhole: 'Kein Eintrag passt genau. Das hier kommt am nächsten.',
  fewWhole: 'Am Ende steht, was nur einen Teil der Wörter enthält.',
};

const en: typeof de = {
  because: (meant, asked) => `“${meant}”, because you looked for “${asked}”`,
  inHiddenSection: 'Found in a section that the process team has hidden',
  nothingWhole: 'Nothing matches exactly. These come nearest.',
  fewWhole: 'What has only some of the words comes last.',
};

export const finding = { de, en };
