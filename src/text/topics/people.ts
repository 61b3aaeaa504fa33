const de = {};

const en: typeof de = {};

export const people = { de, en };
