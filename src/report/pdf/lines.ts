/** Width of a text without line breaks, in points. */
export type Width = (text: string) => number;

/** Everything that Unicode makes a new line of. */
const newLine = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;
/** Blanks that people typed in front, then words with the blanks behind them. */
const pieces = /^ +|[^ ]+ */gu;

/** The lines of a text in a column: broken at blanks, and inside a word only where it is wider than the column. */
export function linesIn(text: string, width: number, widthOf: Width): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(newLine)) {
    let [line, reached] = ['', 0];
    const end = () => {
      lines.push(withoutBlanks(line));
      [line, reached] = ['', 0];
    };
    for (const piece of piecesOf(paragraph, width, widthOf)) {
      const wide = widthOf(piece);
      const visible = piece.endsWith(' ') ? widthOf(withoutBlanks(piece)) : wide;
      if (line !== '' && reached + visible > width) {
        // Blanks in front give way to a word that needs their room.
        if (withoutBlanks(line) === '') [line, reached] = ['', 0];
        else end();
      }
      line += piece;
      reached += wide;
    }
    end();
  }
  return lines;
}

function piecesOf(paragraph: string, width: number, widthOf: Width): readonly string[] {
  const found: readonly string[] = paragraph.match(pieces) ?? [];
  return found.flatMap((piece) => (widthOf(piece) > width ? partsOf(piece, width, widthOf) : [piece]));
}

/** A word in parts that fit; what people see as one letter stays whole. */
function partsOf(word: string, width: number, widthOf: Width): readonly string[] {
  const parts: string[] = [];
  let [part, reached] = ['', 0];
  for (const { segment } of letters.segment(word)) {
    const wide = widthOf(segment);
    if (part !== '' && reached + wide > width) {
      parts.push(part);
      [part, reached] = ['', 0];
    }
    part += segment;
    reached += wide;
  }
  return [...parts, part];
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const withoutBlanks = (text: string): string => text.replace(/ +$/u, '');
