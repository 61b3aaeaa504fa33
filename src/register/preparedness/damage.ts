import type { RestartTime } from './restart';
import { restartTimes } from './restart';
import type { Words } from '../schema/field';
import { words } from '../schema/field';

/** What may be harmed, after the damage scenarios of BSI standard 200-4. */
export const damageScenarios = {
  task: words('Aufgabe bleibt liegen', 'The task is left undone'),
  law: words('Verstoß gegen Gesetze oder Verträge', 'Breach of laws or contracts'),
  trust: words('Vertrauen und Ansehen', 'Trust and reputation'),
  money: words('finanzieller Schaden', 'Financial damage'),
  people: words('Leib und Leben', 'Life and health'),
  privacy: words('informationelle Selbstbestimmung', 'Privacy of people'),
} as const satisfies Record<string, Words>;

export type DamageScenario = keyof typeof damageScenarios;

/** 1 low, 2 normal, 3 high, 4 very high (the four categories of BSI standard 200-4). */
export type Damage = 1 | 2 | 3 | 4;
export type DamageMatrix = { readonly [S in DamageScenario]?: { readonly [T in RestartTime]?: Damage } };

/** The matrix kept in its column; no text is an empty matrix, null is a text that nobody's tool has written. */
export function readDamage(text: string | null): DamageMatrix | null {
  if (text === null || text.trim() === '') return {};
  const found = parsed(text);
  if (!isRecord(found)) return null;
  const isRight = Object.entries(found).every(
    ([scenario, row]) => Object.hasOwn(damageScenarios, scenario) && isRecord(row) && Object.entries(row).every(isCell),
  );
  return isRight ? found : null;
}

/** The text that keeps the matrix: scenarios and times in the order of their tables, nothing for an empty one. */
export function printDamage(matrix: DamageMatrix): string | null {
  const rows = (Object.keys(damageScenarios) as DamageScenario[]).flatMap((scenario) => {
    const row = times.flatMap((time) => {
      const damage = matrix[scenario]?.[time];
      return damage === undefined ? [] : [[time, damage] as const];
    });
    return row.length === 0 ? [] : [[scenario, Object.fromEntries(row)] as const];
  });
  return rows.length === 0 ? null : JSON.stringify(Object.fromEntries(rows));
}

/** The scenarios whose damage shrinks while the outage lasts: a slip worth a warning. */
export function shrinkingDamage(matrix: DamageMatrix): readonly DamageScenario[] {
  return (Object.keys(damageScenarios) as DamageScenario[]).filter((scenario) => {
    const known = times.flatMap((time) => matrix[scenario]?.[time] ?? []);
    return known.some((damage, index) => damage < (known[index - 1] ?? damage));
  });
}

const times = Object.keys(restartTimes) as RestartTime[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCell = ([time, damage]: readonly [string, unknown]): boolean =>
  Object.hasOwn(restartTimes, time) && [1, 2, 3, 4].includes(damage as number);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Typed into the raw list by hand: the caller says so and leaves the text as it is.
    return null;
  }
}
