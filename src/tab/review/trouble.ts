import type { ReviewValues } from '../../register';

/** What the team looks at first comes first. */
export const troubles = ['undeliverable', 'ownerless', 'escalated', 'changing', 'open'] as const;
export type Trouble = (typeof troubles)[number];

/** Where an open request stands in the team's list. */
export function troubleOf({ addressee, delivery, level }: ReviewValues): Trouble {
  if (addressee === null || delivery === 'undeliverable') return 'undeliverable';
  return level === null || level === 'owner' ? 'open' : 'escalated';
}
