const de = {};

const en: typeof de = {};

export const shell = { de, en };
