const de = {};

const en: typeof de = {};

export const capture = { de, en };
