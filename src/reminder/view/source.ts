import type { Day, PersonKey, Stored } from '../../register';
import type { Names } from '../card/entry';

/** What views are made from, read already. */
export interface ViewSource {
  readonly today: Day;
  readonly names: Names;
  /** The process team: whoever is on it may answer what the team is asked. */
  readonly team: readonly PersonKey[];
  readonly process: (id: number) => Stored<'processes'> | undefined;
  readonly suggestion: (id: number) => Stored<'suggestions'> | undefined;
}

/** The process that a request is about; null when it names none, or one that is gone. */
export function processIn(
  { values }: Stored<'reviews'>,
  { process }: Pick<ViewSource, 'process'>,
): Stored<'processes'> | null {
  return values.process === null ? null : (process(values.process) ?? null);
}

export function suggestionIn(
  { values }: Stored<'reviews'>,
  { suggestion }: Pick<ViewSource, 'suggestion'>,
): Stored<'suggestions'> | null {
  return values.suggestion === null ? null : (suggestion(values.suggestion) ?? null);
}
