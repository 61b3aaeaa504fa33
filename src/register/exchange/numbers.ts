/**
 * A number in German or English notation (`1.234,5`, `1,234.5`, `1 234`), or null. Where both readings are possible the
 * German one counts: `1.234` is one thousand, `1,125` is one and an eighth, unless the field holds whole numbers only.
 */
export function parseNumber(text: string, decimals: number): number | null {
  const bare = text
    .replace(/[\s'’]/g, '')
    .replace(/^\+/, '')
    .replace('−', '-');
  if (/^-?\d+$/.test(bare)) return Number(bare);
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  const isEnglish =
    /^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare) ||
    /^-?\d{1,3}(,\d{3}){2,}$/.test(bare) ||
    (decimals === 0 && /^-?[1-9]\d{0,2},\d{3}$/.test(bare));
  if (isEnglish) return Number(bare.replaceAll(',', ''));
  return /^-?\d+[.,]\d+$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

/** The nearest number with so many decimals, half away from zero. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-9)) / scale;
}
