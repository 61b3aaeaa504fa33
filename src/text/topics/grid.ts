const de = {};

const en: typeof de = {};

export const grid = { de, en };
