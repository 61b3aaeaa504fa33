import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, MouseEvent } from 'react';
import { memo, useId, useMemo, useState } from 'react';
import type { TileSize } from './layout';
import { heightOf, tilesInLine } from './layout';
import type { Tone } from './lenses';
import { placeOfTile, tileAfter, tileAt, tilePaths } from './tilePaths';
import { patternId } from './tones';

export interface TileFieldProps {
  readonly map: string;
  readonly label: string;
  readonly rows: Uint32Array;
  /** For each row of the table the place of its class among `tones`. */
  readonly classes: Uint8Array;
  readonly tones: readonly Tone[];
  readonly width: number;
  readonly tile: TileSize;
  readonly nameOf: (row: number) => string;
  /** Name and state, as it is read aloud. */
  readonly sayOf: (row: number) => string;
  readonly onOpen: (row: number) => void;
}

/**
 * Processes as tiles. However many there are, the document holds one outline per class and the one tile that somebody looks
 * at: to readers and keys it is a list with one chosen entry.
 */
export const TileField = memo(function TileField(props: TileFieldProps) {
  const styles = useStyles();
  const { label, rows, width, tile, sayOf, onOpen } = props;
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [hasFocus, setFocus] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const inLine = tilesInLine(width, tile);
  const active = Math.min(chosen, rows.length - 1);
  const shown = pointed ?? (hasFocus ? active : null);
  const open = (index: number | null) => index !== null && onOpen(rows[index] ?? 0);
  const at = (event: MouseEvent<HTMLElement>): number | null => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return tileAt(event.clientX - left, event.clientY - top, rows.length, inLine, tile);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') setPointed(null);
    const next = tileAfter(event.key, active, rows.length, inLine);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    setPointed(null);
    if (next === null) open(active);
    else setChosen(next);
  };
  return (
    <div
      role="listbox"
      aria-label={label}
      aria-activedescendant={`${id}-tile`}
      tabIndex={0}
      className={styles.field}
      style={{ height: heightOf(rows.length, width, tile) }}
      onKeyDown={onKeyDown}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      onMouseMove={(event) => setPointed(at(event))}
      onMouseLeave={() => setPointed(null)}
      onClick={(event) => {
        const index = at(event);
        if (index !== null) setChosen(index);
        open(index);
      }}
      data-pointed={pointed === null ? undefined : true}
    >
      <Tiles {...props} />
      <Chosen key={active} id={`${id}-tile`} index={active} hasFocus={hasFocus} inLine={inLine} {...props} />
      {shown !== null && (
        <Saying text={sayOf(rows[shown] ?? 0)} index={shown} inLine={inLine} width={width} tile={tile} />
      )}
    </div>
  );
});

interface ChosenProps extends TileFieldProps {
  readonly id: string;
  readonly index: number;
  readonly hasFocus: boolean;
  readonly inLine: number;
}

/** The one tile that readers and keys are at. */
function Chosen({ id, index, hasFocus, inLine, rows, tile, sayOf }: ChosenProps) {
  const styles = useStyles();
  return (
    <div
      id={id}
      role="option"
      aria-selected={hasFocus}
      aria-label={sayOf(rows[index] ?? 0)}
      aria-posinset={index + 1}
      aria-setsize={rows.length}
      ref={hasFocus ? intoView : undefined}
      className={hasFocus ? styles.ring : styles.quiet}
      style={box(index, inLine, tile)}
    />
  );
}

const Tiles = memo(function Tiles({ map, rows, classes, tones, width, tile, nameOf }: TileFieldProps) {
  const styles = useStyles();
  const paths = useMemo(
    () => tilePaths(rows.length, (index) => classes[rows[index] ?? 0] ?? 0, tones.length, width, tile),
    [rows, classes, tones, width, tile],
  );
  const inLine = tilesInLine(width, tile);
  return (
    <>
      <svg width={width} height={heightOf(rows.length, width, tile)} aria-hidden className={styles.picture}>
        {paths.map((path, place) => {
          const tone = tones[place];
          return path && tone && <path key={tone} d={path} fill={`url(#${patternId(map, tone)})`} />;
        })}
      </svg>
      {tile.isNamed &&
        Array.from(rows, (row, index) => (
          <span key={row} aria-hidden className={styles.name} style={box(index, inLine, tile)}>
            <span className={styles.nameText}>{nameOf(row)}</span>
          </span>
        ))}
    </>
  );
});

interface SayingProps {
  readonly text: string;
  readonly index: number;
  readonly inLine: number;
  readonly width: number;
  readonly tile: TileSize;
}

/** Beside the tile; at the right half it stands to the left, so that it stays in the window. */
function Saying({ text, index, inLine, width, tile }: SayingProps) {
  const styles = useStyles();
  const { left, top } = placeOfTile(index, inLine, tile);
  const isRight = left > width / 2;
  const across = isRight ? { right: width - left - tile.width } : { left };
  return (
    <div aria-hidden className={styles.saying} style={{ top: top + tile.height + 4, ...across }}>
      {text}
    </div>
  );
}

function box(index: number, inLine: number, tile: TileSize) {
  return { ...placeOfTile(index, inLine, tile), width: tile.width, height: tile.height };
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}

const useStyles = makeStyles({
  field: {
    position: 'relative',
    outlineStyle: 'none',
    cursor: 'default',
    '&[data-pointed]': { cursor: 'pointer' },
  },
  picture: { display: 'block', position: 'absolute', inset: 0 },
  name: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalXS} 0 24px`,
    pointerEvents: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  nameText: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  quiet: { position: 'absolute', pointerEvents: 'none' },
  ring: {
    position: 'absolute',
    boxSizing: 'border-box',
    pointerEvents: 'none',
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '1px',
    boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus1} inset`,
    borderRadius: tokens.borderRadiusSmall,
    scrollMargin: '48px',
  },
  saying: {
    position: 'absolute',
    zIndex: 2,
    width: 'max-content',
    maxWidth: '260px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    pointerEvents: 'none',
    overflowWrap: 'anywhere',
  },
});
