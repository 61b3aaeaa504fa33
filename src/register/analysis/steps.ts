/** One step of an examined flow. */
export interface AnalysisStep {
  readonly text: string;
  /** Unit or function that does it, never a name of a person. */
  readonly role: string | null;
  /** Working time per case. */
  readonly minutes: number | null;
  /** Days it lies idle before the step begins. */
  readonly idleDays: number | null;
  /** Whether paper and program change places here. */
  readonly mediaBreak: boolean;
}

/** The steps kept in a column of an analysis; no text is no step, null is a text that nobody's tool has written. */
export function readAnalysisSteps(text: string | null): readonly AnalysisStep[] | null {
  if (text === null || text.trim() === '') return [];
  const found = parsed(text);
  if (!Array.isArray(found)) return null;
  const steps = found.map(stepFrom);
  return steps.every((step) => step !== null) ? steps : null;
}

/** The text that keeps the steps; the same steps always give the same text. */
export function printAnalysisSteps(steps: readonly AnalysisStep[]): string | null {
  if (steps.length === 0) return null;
  return JSON.stringify(
    steps.map(({ text, role, minutes, idleDays, mediaBreak }) => ({ text, role, minutes, idleDays, mediaBreak })),
  );
}

function stepFrom(found: unknown): AnalysisStep | null {
  if (typeof found !== 'object' || found === null) return null;
  const { text, role = null, minutes = null, idleDays = null, mediaBreak = false } = found as Record<string, unknown>;
  if (typeof text !== 'string' || text.trim() === '') return null;
  if (role !== null && typeof role !== 'string') return null;
  if (!isAmount(minutes) || !isAmount(idleDays) || typeof mediaBreak !== 'boolean') return null;
  return { text, role, minutes, idleDays, mediaBreak };
}

const isAmount = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Typed into the raw list by hand: the caller says so and leaves the text as it is.
    return null;
  }
}
