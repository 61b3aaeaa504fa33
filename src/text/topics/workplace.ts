const de = {};

const en: typeof de = {};

export const workplace = { de, en };
