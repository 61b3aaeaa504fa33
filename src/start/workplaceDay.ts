import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../register';
import { day, dayOfInstant, daysBetween, isDay } from '../register';

const timeZone = 'Europe/Berlin';

/** The day the workplace shows: the real one until somebody moves it; kept in the data folder. */
export class WorkplaceDay {
  readonly #file: string;
  #chosen: Day | null;

  private constructor(file: string, chosen: Day | null) {
    this.#file = file;
    this.#chosen = chosen;
  }

  static async open(dataDirectory: string): Promise<WorkplaceDay> {
    const file = join(dataDirectory, 'day.txt');
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return new WorkplaceDay(file, isDay(text.trim()) ? day(text.trim()) : null);
  }

  today(): Day {
    return this.#chosen ?? dayOfInstant(new Date(), timeZone);
  }

  /** The real time of day on the workplace's day, for the stand-in's own time stamps. */
  now(): Date {
    const real = new Date();
    const moved = new Date(real.getTime() + daysBetween(dayOfInstant(real, timeZone), this.today()) * 86_400_000);
    // Daylight saving in between shifts the hour; around midnight that would be the wrong day.
    const wrong = daysBetween(dayOfInstant(moved, timeZone), this.today());
    return wrong === 0 ? moved : new Date(moved.getTime() + wrong * 3_600_000);
  }

  /** Moves the day; written to a second file first, so that a crash leaves the old or the new day. */
  async move(to: Day): Promise<void> {
    await writeFile(`${this.#file}.new`, to);
    await rename(`${this.#file}.new`, this.#file);
    this.#chosen = to;
  }
}
