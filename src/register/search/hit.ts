import type { Stretch } from './marks';
import { marksOf } from './marks';
import { orderByScore } from './order';
import type { Postings } from './postings';
import type { Reading } from './reading';
import { ownSought, soughtIn } from './reading';
import type { Scores } from './scores';

/** An entry that was found. `marks` is worked out when asked for: a broad query has thousands of hits. */
export interface Hit {
  readonly id: number;
  /** Higher is better; comparable only within one query. */
  readonly score: number;
  /** Field in which it was found best. */
  readonly field: string;
  /** That field's text. */
  readonly text: string;
  /** Stretches [start, end) of the text to mark, in UTF-16 units. */
  readonly marks: readonly Stretch[];
  /** Set when not the typed words stand there, but others that mean the same. */
  readonly because?: Because | undefined;
  /** Set when this one has not every word of the query, and only comes near. */
  readonly isNear?: true;
}

/** Found by a word for which another was typed: "Fahrerlaubnis" for "Führerschein". */
export interface Because {
  readonly asked: string;
  readonly meant: string;
}

/** Scores are whole numbers, fine enough to tell hits apart. */
const precision = 1_000;

/** What all hits of one query share. */
export interface Asked {
  readonly readings: readonly Reading[];
  readonly postings: Postings;
  readonly total: Scores;
  /** Of the entries, by their places. */
  readonly ids: Float64Array;
  readonly isNear: boolean;
}

/** The hits among the answered entries, best first. */
export function hitsOf(answered: Int32Array, asked: Asked): readonly Hit[] {
  const { ids, total } = asked;
  const hits: Hit[] = [];
  for (const entry of orderByScore(answered, total.best)) {
    const score = Math.round((total.best[entry] ?? 0) * precision);
    hits.push(new Found(ids[entry] ?? 0, score, total.text[entry] ?? 0, asked));
  }
  return hits;
}

/** A broad query makes tens of thousands of these: small numbers only, and the rest worked out when asked for. */
class Found implements Hit {
  readonly id: number;
  readonly score: number;
  private readonly place: number;
  private readonly asked: Asked;

  constructor(id: number, score: number, place: number, asked: Asked) {
    this.id = id;
    this.score = score;
    this.place = place;
    this.asked = asked;
  }

  get field(): string {
    return this.asked.postings.fieldAt(this.place);
  }

  get text(): string {
    return this.asked.postings.textAt(this.place);
  }

  get marks(): readonly Stretch[] {
    const { readings, postings } = this.asked;
    return marksOf(this.text, readings.flatMap(soughtIn), postings.vocabulary);
  }

  get because(): Because | undefined {
    const { readings, postings } = this.asked;
    const stands = (sought: ReturnType<typeof ownSought>): boolean =>
      marksOf(this.text, sought, postings.vocabulary).length > 0;
    for (const reading of readings) {
      if (reading.others.length === 0 || stands(ownSought(reading))) continue;
      const other = reading.others.find(({ words }) => words.every((word) => stands([word])));
      if (other) return { asked: other.asked, meant: other.meant };
    }
    return undefined;
  }

  get isNear(): true | undefined {
    return this.asked.isNear || undefined;
  }
}
