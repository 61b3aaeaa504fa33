const de = {};

const en: typeof de = {};

export const importing = { de, en };
