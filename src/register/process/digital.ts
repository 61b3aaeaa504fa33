import type { ProcessValues } from './schema';

type Known = Pick<
  ProcessValues,
  'ozgMaturity' | 'ozgModel' | 'mediaBreaks' | 'channels' | 'electronicFile' | 'electronicPayment'
>;

interface Part {
  readonly weight: number;
  /** 0 to 1; null when the entry doesn't tell. */
  readonly share: (values: Known) => number | null;
}

const highestLevel = { model11: 4, model20: 7 } as const;
/** From so many media breaks on nothing is left to lose. */
const manyMediaBreaks = 4;
const channelShares = { online: 1, email: 0.5, personal: 0, letter: 0, telephone: 0 } as const;

const parts: readonly Part[] = [
  { weight: 3, share: ozgShare },
  {
    weight: 2,
    share: ({ mediaBreaks }) => (mediaBreaks === null ? null : Math.max(0, 1 - mediaBreaks / manyMediaBreaks)),
  },
  { weight: 2, share: channelShare },
  { weight: 2, share: ({ electronicFile }) => yesNo(electronicFile) },
  { weight: 1, share: ({ electronicPayment }) => yesNo(electronicPayment) },
];
/** Less than this is no picture: the OZG level alone is one, electronic payment alone is not. */
const leastWeight = 3;

/**
 * How digital it is today, 0 to 100: the weighted mean of what is known among OZG level (3), media breaks, channels, electronic
 * file (2 each) and electronic payment (1). Null when less than a weight of 3 is known.
 */
export function digitalMaturity(values: Known): number | null {
  let known = 0;
  let sum = 0;
  for (const { weight, share } of parts) {
    const reached = share(values);
    if (reached === null) continue;
    known += weight;
    sum += weight * reached;
  }
  return known < leastWeight ? null : Math.round((sum / known) * 100);
}

/**
 * The OZG level as a share of the highest of its model (0–4 in model 1.1, 0–7 in 2.0). Without the model only levels above 4
 * and 0 can be told apart; a level that its model doesn't have says nothing.
 */
function ozgShare({ ozgMaturity, ozgModel }: Known): number | null {
  if (ozgMaturity === null) return null;
  if (ozgMaturity === 0) return 0;
  const model = ozgModel ?? (ozgMaturity > highestLevel.model11 ? 'model20' : null);
  const highest = model && highestLevel[model];
  return !highest || ozgMaturity > highest ? null : ozgMaturity / highest;
}

/** The best way in counts: whoever may write online need not come. */
function channelShare({ channels }: Known): number | null {
  if (channels.length === 0) return null;
  return Math.max(...channels.map((channel) => channelShares[channel] ?? 0));
}

const yesNo = (value: boolean | null): number | null => (value === null ? null : Number(value));
