import type { Day, ReviewLight } from '../../register';
import type { TextBlock } from './adaptiveCard';
import type { Desk } from './parts';

const colors: Readonly<Record<ReviewLight, Pick<TextBlock, 'color'>>> = {
  green: {},
  // The yellow of some clients is unreadable on white.
  yellow: {},
  red: { color: 'attention' },
  none: {},
};

/** The traffic light in words; its colour only repeats them. */
export const lightText = (light: ReviewLight, due: Day | null, { words, day }: Desk): string =>
  words.cardsDigest.light[light](due && day(due));

export const lightColor = (light: ReviewLight): Pick<TextBlock, 'color'> => colors[light];
