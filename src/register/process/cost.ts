import { words } from '../schema/field';
import type { ProcessValues } from './schema';

/** Euro per hour by pay grade. */
export type HourlyRates = Readonly<Record<string, number>>;

/** The same for every way to write a grade: `EG 9a`, `E9a`, `Entgeltgruppe 9 A`. */
export function payGradeKey(grade: string): string {
  const [, ladder = '', rest = ''] =
    /^(entgeltgruppe|besoldungsgruppe|[a-z]*)(.*)$/.exec(grade.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) ?? [];
  return (ladders[ladder] ?? ladder) + rest;
}

const ladders: Readonly<Record<string, string>> = { entgeltgruppe: 'e', eg: 'e', besoldungsgruppe: '' };

/** Euro per hour of a pay grade; null when the settings name none for it. */
export function hourlyRateOf(grade: string | null, rates: HourlyRates): number | null {
  if (grade === null || grade.trim() === '') return null;
  const key = payGradeKey(grade);
  return Object.entries(rates).find(([one]) => payGradeKey(one) === key)?.[1] ?? null;
}

/** From the surest to the least sure. */
const certainties = ['measured', 'estimated', 'guessed'] as const;

export interface StaffCost {
  /** Euro a year for working time, rounded to whole ones. */
  readonly euro: number;
  /** As sure as the least sure of its figures; null when one of them doesn't say. */
  readonly certainty: (typeof certainties)[number] | null;
}

export const staffCostWords = {
  label: words('Personalkosten im Jahr', 'Staff cost a year'),
  help: words(
    'Fälle im Jahr × Bearbeitungszeit × Stundensatz der Entgeltgruppe; so sicher wie die unsicherste Angabe.',
    'Cases a year × handling time × hourly rate of the pay grade; as sure as the least sure of them.',
  ),
};

/** Cases a year × working time × rate of the pay grade; null as long as one of them is unknown. */
export function staffCostOf(
  values: Pick<ProcessValues, 'casesPerYear' | 'casesCertainty' | 'handlingMinutes' | 'handlingCertainty' | 'payGrade'>,
  rates: HourlyRates,
): StaffCost | null {
  const { casesPerYear, handlingMinutes, casesCertainty, handlingCertainty } = values;
  const rate = hourlyRateOf(values.payGrade, rates);
  if (rate === null || casesPerYear === null || handlingMinutes === null) return null;
  const ranks = [casesCertainty, handlingCertainty].map((one) => certainties.findIndex((name) => name === one));
  const certainty = ranks.includes(-1) ? null : (certainties[Math.max(...ranks)] ?? null);
  return { euro: Math.round((casesPerYear * handlingMinutes * rate) / 60), certainty };
}
