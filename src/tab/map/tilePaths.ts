import type { TileSize } from './layout';
import { tilesInLine } from './layout';

/** One outline for all tiles of a class: `classOf` tells the class of the nth tile. */
export function tilePaths(
  count: number,
  classOf: (tile: number) => number,
  classCount: number,
  width: number,
  tile: TileSize,
): readonly string[] {
  const inLine = tilesInLine(width, tile);
  const parts = Array.from({ length: classCount }, (): string[] => []);
  for (let index = 0; index < count; index++) {
    const { left, top } = placeOfTile(index, inLine, tile);
    parts[classOf(index)]?.push(`M${left} ${top}h${tile.width}v${tile.height}h-${tile.width}z`);
  }
  return parts.map((outlines) => outlines.join(''));
}

/** Where the nth tile begins, in pixels. */
export function placeOfTile(index: number, inLine: number, { width, height, gap }: TileSize) {
  return { left: (index % inLine) * (width + gap), top: Math.floor(index / inLine) * (height + gap) };
}

/** The tile at a point of the box; null between tiles and after the last. */
export function tileAt(x: number, y: number, count: number, inLine: number, tile: TileSize): number | null {
  const column = Math.floor(x / (tile.width + tile.gap));
  const index = Math.floor(y / (tile.height + tile.gap)) * inLine + column;
  return x < 0 || y < 0 || column >= inLine || index >= count ? null : index;
}

/** Where a key leads from a tile; null for keys that lead nowhere. */
export function tileAfter(key: string, from: number, count: number, inLine: number): number | null {
  const last = count - 1;
  const within = (to: number): number => (to < 0 || to > last ? from : to);
  switch (key) {
    case 'ArrowRight':
      return within(from + 1);
    case 'ArrowLeft':
      return within(from - 1);
    case 'ArrowDown':
      return within(from + inLine);
    case 'ArrowUp':
      return within(from - inLine);
    case 'PageDown':
      return Math.min(last, from + inLine * 10);
    case 'PageUp':
      return Math.max(0, from - inLine * 10);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
