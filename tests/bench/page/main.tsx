/** The page of the benchmark: product and reference behind the same calls, in the same surroundings, over the same entries. */
import type { ReactNode } from 'react';
import type { Session } from '../../../src/tab/shell';
import { registerColumns } from '../../../src/tab/shell';
import type { RegisterModel } from '../../../src/tab/register/model';
import { columnLabel } from '../../../src/tab/register/columnLabel';
import { believableRegister } from '../believableRegister';
import type { BenchPage, Kind } from './contract';
import { ownGrid, ownModel, OwnScreen } from './ownGrid';
import type { RawRow } from './rawGrid';
import { RawGrid, RawScreen } from './rawGrid';
import { painted } from './painted';
import { copyIsKept, openSession } from './session';
import type { Stage } from './stage';
import { openStage } from './stage';
import type { TypingWatch } from './typing';
import { watchTyping } from './typing';
import { switchView } from './viewSwitching';

/** What one of the two has to be able to draw. */
interface Subject {
  grid(unit: number | null): ReactNode;
  screen(): ReactNode;
  /** For which text the screen shows results. */
  shown(): string;
}

/** Both subjects mark the text whose results they show. */
const queryShown = () => document.querySelector('[data-query]')?.getAttribute('data-query') ?? '';

let stage: Stage;
let subject: Subject;
let typing: TypingWatch;

const grid = (): Element => {
  const found = document.querySelector('[role=grid], [data-grid]');
  if (!found) throw new Error('no grid is drawn');
  return found;
};

const bench: BenchPage = {
  async prepare(kind, count) {
    const session = await openSession(count);
    stage = await openStage(session);
    subject = subjects[kind](ownModel(stage.data, session), session);
    await stage.show(null);
    // What is measured is drawing: the worker has done its part. The reference takes longer to prepare; without waiting
    // for the storage, the product alone would be measured against a worker that writes on the same cores.
    await session.copy.whys('steuer', []);
    await copyIsKept(count);
  },
  firstRender: () => show(() => subject.grid(null)),
  refilter: (unit) => show(() => subject.grid(unit)),
  nodes: () => grid().querySelectorAll('*').length,
  async openScreen() {
    window.history.replaceState(null, '', '#/register');
    typing = watchTyping(subject.shown);
    await stage.show(subject.screen());
    // The screen has asked for the index before: what comes back to it afterwards has been taken in by the next frame.
    await Promise.all([stage.session.copy.index(), import('../../../src/tab/copy/pageSearch')]);
    await painted();
  },
  typed: () => typing.typed(),
  longestInteraction: () => typing.longestInteraction(),
  switchView,
};

/** The work of choosing rows belongs to the time. */
async function show(content: () => ReactNode): Promise<number> {
  const started = performance.now();
  await stage.show(content());
  const taken = performance.now() - started;
  const { top, bottom } = grid().getBoundingClientRect();
  const drawn = grid().querySelectorAll('[data-row]').length;
  if (drawn < Math.floor((bottom - top) / 44) - 1) throw new Error(`only ${drawn} rows are drawn`);
  return taken;
}

const subjects: Readonly<Record<Kind, (model: RegisterModel, session: Session) => Subject>> = {
  own: (model, session) => ({
    grid: (unit) => ownGrid(model, unit === null ? {} : { unit: [String(unit)] }, session),
    screen: () => <OwnScreen />,
    shown: queryShown,
  }),
  raw: (model, session) => {
    const { table } = model;
    const { processes } = believableRegister(table.ids.length);
    // In the order in which the own grid shows them.
    const places = [...model.ordering.all({ column: 'name', descending: false })];
    const ordered = places.flatMap((place) => processes[place] ?? []);
    const rows: readonly RawRow[] = places.flatMap((place) => {
      const row = model.row(place);
      if (!row) return [];
      const due = row.review.due === null ? '' : `gültig bis ${row.review.due}`;
      const seal = row.isSealed ? session.words.grid.sealed : '';
      return [[row.name, row.unitName, row.ownerName, due, session.words.grid.percent(row.percent), seal]];
    });
    const headings = registerColumns.map((column) => columnLabel(column, session));
    const all = rows.map((_, index) => index);
    const below = (unit: number) => model.tree.below(String(unit));
    return {
      grid: (unit) => {
        const wanted = unit === null ? null : below(unit);
        const indices = wanted ? all.filter((index) => wanted.has(String(ordered[index]?.values.unit ?? ''))) : all;
        return <RawGrid rows={rows} indices={indices} headings={headings} />;
      },
      screen: () => <RawScreen rows={rows} texts={ordered.map(({ values }) => textOf(values))} headings={headings} />,
      shown: queryShown,
    };
  },
};

const textOf = ({ name, summary, otherNames }: Readonly<Record<'name' | 'summary' | 'otherNames', string | null>>) =>
  [name, summary, otherNames].filter(Boolean).join('\n').toLowerCase();

Object.assign(window, { bench });
