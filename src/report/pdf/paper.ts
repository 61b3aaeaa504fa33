import { linesIn } from './lines';
import type { Look } from './looks';
import { lineHeight, sheet, textWidth } from './looks';

/** Width of a text without line breaks, in points. */
export type WidthOf = (text: string, look: Look) => number;

/** A line where it stands on its page, from the upper left corner, in points. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly look: Look;
  /** The mark that a click on it leads to. */
  readonly leadsTo?: string;
}

/** A place that contents and bookmarks point to. */
export interface Mark {
  readonly id: string;
  readonly title: string;
  /** The mark that this one stands under. */
  readonly parent?: string;
  readonly y: number;
}

export interface PlacedPage {
  readonly lines: PlacedLine[];
  readonly marks: Mark[];
}

/** A part of a row: its lines, from where, and how they look. */
export interface Column {
  readonly at: number;
  readonly lines: readonly string[];
  readonly look: Look;
  readonly leadsTo?: string;
}

const bottom = sheet.height - sheet.top;

/** Lays lines on pages, from above to below. Distances are in points. */
export class Paper {
  readonly pages: PlacedPage[] = [{ lines: [], marks: [] }];
  readonly #widthOf: WidthOf;
  #y: number = sheet.top;

  constructor(widthOf: WidthOf) {
    this.#widthOf = widthOf;
  }

  lines(text: string, look: Look, width = textWidth): readonly string[] {
    return linesIn(text, width, (piece) => this.#widthOf(piece, look));
  }

  get isAtTop(): boolean {
    return this.#y === sheet.top;
  }

  newPage(): void {
    this.pages.push({ lines: [], marks: [] });
    this.#y = sheet.top;
  }

  /** Goes to a new page unless that much fits on this one. */
  keep(height: number): void {
    if (this.#y + height > bottom && !this.isAtTop) this.newPage();
  }

  skip(distance: number): void {
    if (!this.isAtTop) this.#y += distance;
  }

  /** Leaves that much free above the first line. */
  startAt(distance: number): void {
    this.#y = sheet.top + distance;
  }

  mark(mark: Omit<Mark, 'y'>): void {
    this.#page.marks.push({ ...mark, y: this.#y });
  }

  write(text: string, look: Look): void {
    this.row([{ at: 0, lines: this.lines(text, look), look }]);
  }

  /** Columns beside each other; what doesn't fit goes on overleaf, below what `onNewPage` writes there. */
  row(columns: readonly Column[], onNewPage: () => void = () => undefined): void {
    const height = Math.max(...columns.map(({ look }) => lineHeight(look)));
    const count = Math.max(...columns.map(({ lines }) => lines.length));
    for (let index = 0; index < count; index++) {
      if (this.#y + height > bottom) {
        this.newPage();
        onNewPage();
      }
      for (const { at, lines, look, leadsTo } of columns) {
        const text = lines[index];
        if (text) this.#page.lines.push({ text, x: sheet.side + at, y: this.#y, look, leadsTo });
      }
      this.#y += height;
    }
  }

  get #page(): PlacedPage {
    return this.pages[this.pages.length - 1]!;
  }
}
