import type { Picture } from './png';
import { readPng } from './png';
import type { Words } from './words';

const colourSize = 192;
const outlineSize = 32;

/** The colour icon: 192 × 192, filled to its edges, since Teams rounds the corners itself. */
export function colourIconProblems(file: string, bytes: Uint8Array, words: Words): readonly string[] {
  return iconProblems(file, bytes, colourSize, words, (picture) =>
    opacities(picture).every((opacity) => opacity === 255) ? [] : [words.colourTransparent(file)],
  );
}

/** The outline icon: 32 × 32, white on nothing, since Teams colours it itself. */
export function outlineIconProblems(file: string, bytes: Uint8Array, words: Words): readonly string[] {
  return iconProblems(file, bytes, outlineSize, words, (picture) => {
    const visible = opacities(picture);
    const isDrawn = visible.some((opacity) => opacity > 0) && visible.some((opacity) => opacity === 0);
    if (!isDrawn) return [words.outlineEmpty(file)];
    return isWhite(picture) ? [] : [words.outlineColours(file)];
  });
}

function iconProblems(
  file: string,
  bytes: Uint8Array,
  size: number,
  words: Words,
  look: (picture: Picture) => readonly string[],
): readonly string[] {
  const picture = readPng(bytes);
  if (picture === null) return [words.iconFormat(file)];
  const { width, height } = picture;
  if (width !== size || height !== size) return [words.iconSize(file, `${width} × ${height}`, `${size} × ${size}`)];
  return look(picture);
}

const opacities = ({ pixels }: Picture): Uint8Array => pixels.filter((_, n) => n % 4 === 3);

function isWhite({ pixels }: Picture): boolean {
  for (let n = 0; n < pixels.length; n += 4) {
    const isVisible = pixels[n + 3] !== 0;
    if (isVisible && (pixels[n] !== 255 || pixels[n + 1] !== 255 || pixels[n + 2] !== 255)) return false;
  }
  return true;
}
