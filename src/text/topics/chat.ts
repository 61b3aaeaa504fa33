const de = {};

const en: typeof de = {};

export const chat = { de, en };
