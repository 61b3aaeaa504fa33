/** The rows of the benchmark by their numbers, and how they are run: one after the other, none stopping the rest. */
import { benchGrid } from './grid.bench';
import { benchImport } from './import.bench';
import { benchInitialScript } from './initialScript.bench';
import { benchListEndpoint } from './listEndpoint.bench';
import { benchOpening } from './opening.bench';
import { benchReminderRound } from './reminderRound.bench';
import { benchReviewPlan } from './reviewPlan.bench';
import { benchSearch } from './search.bench';
import type { BenchRow } from './searchRows';
import { benchStart } from './start.bench';
import { benchTyping } from './typing.bench';
import { benchViews } from './views.bench';

export { tableOf } from './table';

/** What the command gives to the rows. */
export interface Surroundings {
  /** Folder of the project, with a slash at its end. */
  readonly root: string;
  /** Builds a bundle and gives the paths of its scripts; rejects with the compiler's words. */
  build(bundle: 'tab' | 'page' | 'openTab' | 'react'): Promise<readonly string[]>;
  findBrowser(): Promise<string>;
  say(line: string): void;
}

export interface RunOptions extends Surroundings {
  /** Numbers of the rows to run; all without it. */
  readonly only?: readonly string[] | undefined;
}

/** A line of the table; a row that could not be measured says why. */
export type Result =
  ({ readonly row: string } & BenchRow) | { readonly row: string; readonly metric: string; readonly failed: string };

interface Row {
  readonly rows: readonly string[];
  readonly metric: string;
  readonly measure: (surroundings: Surroundings) => Promise<readonly BenchRow[]>;
}

const rows: readonly Row[] = [
  { rows: ['1'], metric: 'typing in the search box', measure: benchTyping },
  { rows: ['2', '3'], metric: 'search', measure: benchSearch },
  { rows: ['4', '5', '7'], metric: 'opening the tab', measure: benchOpening },
  { rows: ['6'], metric: 'the grid of the register', measure: benchGrid },
  { rows: ['6', '7'], metric: 'the other views of the register', measure: benchViews },
  { rows: ['8'], metric: 'due reviews and reminder plan', measure: benchReviewPlan },
  { rows: ['9'], metric: 'reminder round', measure: benchReminderRound },
  { rows: ['10'], metric: 'import', measure: benchImport },
  { rows: ['11'], metric: 'list endpoint of the local SharePoint', measure: benchListEndpoint },
  { rows: ['12'], metric: 'initial script of the tab', measure: benchInitialScript },
  { rows: ['13'], metric: 'from a fresh clone to a usable register', measure: benchStart },
];

/** The results of the wanted rows, in the order of the table. */
export async function runRows({ only, ...surroundings }: RunOptions): Promise<readonly Result[]> {
  const wanted = rows.filter((row) => !only || row.rows.some((number) => only.includes(number)));
  const results: Result[] = [];
  for (const row of wanted) {
    surroundings.say(`Row ${row.rows.join(' and ')}: ${row.metric} …`);
    results.push(...(await runRow(row, surroundings)));
  }
  return results;
}

async function runRow({ rows: numbers, metric, measure }: Row, surroundings: Surroundings): Promise<readonly Result[]> {
  const row = numbers.join('/');
  try {
    return (await measure(surroundings)).map((each) => ({ row, ...each }));
  } catch (error) {
    return [{ row, metric, failed: error instanceof Error ? error.message : String(error) }];
  }
}
