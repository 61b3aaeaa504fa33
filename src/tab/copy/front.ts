import type { CompletenessRules, Language, Person, RegisterSettings, Stored } from '../../register';
import { readSettings } from '../../register';
import type { Contents } from './contents';
import type { ProcessTable } from './table';
import { emptyTable } from './table';
import type { Alphabet } from './tableOf';
import { createAlphabet, tableOf } from './tableOf';

/** What the screens hold of the register: everything of the small lists, the table of the large one. */
export interface Front {
  readonly table: ProcessTable;
  readonly units: readonly Stored<'units'>[];
  readonly resources: readonly Stored<'resources'>[];
  /** Requests that wait for an answer; those answered are read with their process. */
  readonly openReviews: readonly Stored<'reviews'>[];
  readonly people: readonly Person[];
  readonly suggestions: readonly Stored<'suggestions'>[];
  /** This person's own. */
  readonly bookmarks: readonly Stored<'bookmarks'>[];
  readonly synonyms: readonly Stored<'synonyms'>[];
  readonly diagrams: readonly Stored<'diagrams'>[];
  readonly settings: RegisterSettings;
}

export const emptyFront: Front = {
  table: emptyTable,
  units: [],
  resources: [],
  openReviews: [],
  people: [],
  suggestions: [],
  bookmarks: [],
  synonyms: [],
  diagrams: [],
  settings: readSettings([]),
};

/** Makes the front of each state of the contents; parts that did not change stay the same objects. */
export interface FrontMaker {
  frontOf(contents: Contents): Front;
  /** This front was made of these contents before. */
  adopt(contents: Contents, front: Front): void;
}

export function createFrontMaker(language: Language): FrontMaker {
  const alphabet: Alphabet = createAlphabet(language);
  // Another row of the settings than those that count leaves the table as it is.
  const rules = steady(({ hiddenSections, sectionWeights }: CompletenessRules): CompletenessRules => ({
    hiddenSections,
    sectionWeights,
  }));
  const settings = steady((rows: Contents['settings']) => readSettings(rows));
  let table = remembered(tableBy(rules.of(emptyFront.settings)));
  let tableRules = rules.of(emptyFront.settings);
  function tableBy(by: CompletenessRules) {
    return (processes: Contents['processes']) => tableOf(processes, language, alphabet, by);
  }
  const follow = (now: RegisterSettings): void => {
    if (rules.of(now) === tableRules) return;
    tableRules = rules.of(now);
    table = remembered(tableBy(tableRules));
  };
  const openReviews = remembered((reviews: Contents['reviews']): Front['openReviews'] =>
    reviews.filter(({ values }) => values.state === 'open'),
  );
  const people = remembered((known: Contents['people']): Front['people'] => [...known.values()]);
  return {
    frontOf: (contents) => {
      const decided = settings.of(contents.settings);
      follow(decided);
      return {
        table: table.of(contents.processes),
        units: contents.units,
        resources: contents.resources,
        openReviews: openReviews.of(contents.reviews),
        people: people.of(contents.people),
        suggestions: contents.suggestions,
        bookmarks: contents.bookmarks,
        synonyms: contents.synonyms,
        diagrams: contents.diagrams,
        settings: decided,
      };
    },
    adopt: (contents, front) => {
      settings.know(contents.settings, front.settings);
      follow(front.settings);
      table.know(contents.processes, front.table);
      openReviews.know(contents.reviews, front.openReviews);
      people.know(contents.people, front.people);
    },
  };
}

/** The parts of a front that differ from those of an earlier one. */
export function newsIn(front: Front, before: Front): Partial<Front> {
  const parts = Object.entries(front) as [keyof Front, unknown][];
  return Object.fromEntries(parts.filter(([part, value]) => value !== before[part])) as Partial<Front>;
}

function remembered<From extends object, To>(make: (from: From) => To) {
  let last: { readonly from: From; readonly to: To } | null = null;
  const know = (from: From, to: To): void => void (last = { from, to });
  const of = (from: From): To => {
    const { to } = last?.from === from ? last : { to: make(from) };
    know(from, to);
    return to;
  };
  return { of, know };
}

/** The same, except that a result that says the same stays the same object. */
function steady<From extends object, To>(make: (from: From) => To) {
  let last: To | null = null;
  const kept = remembered((from: From): To => {
    const next = make(from);
    last = last !== null && JSON.stringify(last) === JSON.stringify(next) ? last : next;
    return last;
  });
  const know = (from: From, to: To): void => {
    last = to;
    kept.know(from, to);
  };
  return { of: kept.of, know };
}
