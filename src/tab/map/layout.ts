/** How large everything is: worked out once for the whole map, so that every process weighs the same to the eye. */
export interface TileSize {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  /** Names stand in the tiles. */
  readonly isNamed: boolean;
}

export interface MapLayout {
  readonly columns: number;
  /** Inner width of a box in pixels. */
  readonly boxWidth: number;
  /** Inner width of a box that takes the whole line. */
  readonly wideWidth: number;
  readonly tile: TileSize;
}

const boxMinimum = 280;
export const boxGap = 12;
/** Border and padding of a box, both sides. */
export const boxFrame = 26;
/** Up to so many processes there is room for their names, up to so many for a sign each. */
const namedAtMost = 300;
const signedAtMost = 8_000;
/** Pixels for a tile with a name, and for one in a box that is shown large. */
const usualName = 126;
const zoomedName = 220;

export function mapLayout(width: number, total: number, isZoomed = false): MapLayout {
  const columns = Math.max(1, Math.floor((width + boxGap) / (boxMinimum + boxGap)));
  const boxWidth = Math.floor((width - boxGap * (columns - 1)) / columns) - boxFrame;
  const wideWidth = width - boxFrame;
  const tile = isZoomed ? tileSize(wideWidth, total, zoomedName) : tileSize(boxWidth, total, usualName);
  return { columns, boxWidth, wideWidth, tile };
}

/** From so many tiles a box takes the whole line: a narrow one would become a tower. */
export const isWide = (count: number, { tile, boxWidth, columns }: MapLayout): boolean =>
  columns > 1 && count / tilesInLine(boxWidth, tile) > 12;

export const tilesInLine = (width: number, tile: TileSize): number =>
  Math.max(1, Math.floor((width + tile.gap) / (tile.width + tile.gap)));

/** Room for so many tiles, in pixels. */
export const heightOf = (count: number, width: number, { height, gap, ...tile }: TileSize): number =>
  Math.max(0, Math.ceil(count / tilesInLine(width, { height, gap, ...tile })) * (height + gap) - gap);

function tileSize(boxWidth: number, total: number, least: number): TileSize {
  if (total <= namedAtMost) {
    const inLine = Math.max(1, Math.floor((boxWidth + 6) / least));
    return { width: Math.floor((boxWidth + 6) / inLine) - 6, height: 44, gap: 6, isNamed: true };
  }
  return total <= signedAtMost
    ? { width: 22, height: 22, gap: 3, isNamed: false }
    : { width: 12, height: 12, gap: 2, isNamed: false };
}
