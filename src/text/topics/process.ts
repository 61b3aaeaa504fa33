const de = {};

const en: typeof de = {};

export const process = { de, en };
