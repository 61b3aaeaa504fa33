/** Why something was found that isn't called what was typed. */
const de = {
  because: (meant: string, asked: string) => `„${meant}“, weil Sie „${asked}“ suchten`,
};

const en: typeof de = {
  because: (meant, asked) => `“${meant}”, because you looked for “${asked}”`,
};

export const finding = { de, en };
