import { lineHeight, looks, textWidth } from './looks';
import type { PlacedPage, WidthOf } from './paper';
import { Paper } from './paper';

const indent = 12;
/** Room for a page number of five digits, and the gap before it. */
const numbersWidth = 44;

/** Units and processes with the pages on which they begin, each a link; `before` is the number of pages in front of the contents. */
export function contentsOf(
  title: string,
  pages: readonly PlacedPage[],
  before: number,
  widthOf: WidthOf,
): readonly PlacedPage[] {
  // How many pages the contents take doesn't depend on the numbers in them.
  const { length } = listed(title, pages, before, widthOf);
  return listed(title, pages, before + length, widthOf);
}

function listed(title: string, pages: readonly PlacedPage[], before: number, widthOf: WidthOf): readonly PlacedPage[] {
  const paper = new Paper(widthOf);
  paper.write(title, looks.unit);
  paper.skip(10);
  for (const [index, { marks }] of pages.entries()) {
    for (const { id: leadsTo, title: text, parent } of marks) {
      const [look, at] = parent === undefined ? [looks.strong, 0] : [looks.text, indent];
      const lines = paper.lines(text, look, textWidth - at - numbersWidth);
      const number = String(before + index + 1);
      const numberAt = textWidth - widthOf(number, looks.text);
      if (parent === undefined) paper.skip(6);
      paper.keep(lines.length * lineHeight(look));
      paper.row([
        { at, lines, look, leadsTo },
        { at: numberAt, lines: [number], look: looks.text, leadsTo },
      ]);
    }
  }
  return paper.pages;
}
