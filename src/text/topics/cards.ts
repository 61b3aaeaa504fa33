const de = {};

const en: typeof de = {};

export const cards = { de, en };
