/** How letters look; the measure of a text depends on size and weight alone. */
export interface Look {
  /** In points. */
  readonly size: number;
  readonly bold?: true;
  readonly color?: string;
}

const grey = '#424242';

export const looks = {
  title: { size: 32, bold: true },
  place: { size: 16, color: grey },
  unit: { size: 18, bold: true },
  process: { size: 14, bold: true },
  section: { size: 11, bold: true },
  standing: { size: 9, color: grey },
  label: { size: 10, color: grey },
  text: { size: 10 },
  strong: { size: 10, bold: true },
  note: { size: 9, color: grey },
  footer: { size: 8, color: grey },
} as const satisfies Record<string, Look>;

/** From one line to the next. */
export const lineHeight = ({ size }: Look): number => size * 1.35;

/** A4 in points. */
export const sheet = { width: 595.28, height: 841.89, side: 56, top: 64 } as const;
export const textWidth = sheet.width - 2 * sheet.side;

export const labelWidth = 140;
export const valuesAt = labelWidth + 8;
export const valueWidth = textWidth - valuesAt;
