/** Where a figure comes from. Every figure carries it, because unlike figures are never added up without saying so. */
export const certainty = {
  measured: ['gemessen', 'measured'],
  estimated: ['geschätzt', 'estimated'],
  guessed: ['geraten', 'guessed'],
} as const;

export const certaintyHelp = ['Woher die Zahl stammt.', 'Where the figure comes from.'] as const;
