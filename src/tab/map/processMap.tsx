import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { dayNumber } from '../../register';
import { codeAt, nameAt, reviewAt } from '../copy';
import type { Lens } from '../shell';
import { lightText, Loading, useRegisterData, useSession } from '../shell';
import { mayCount } from './figures';
import { mapLayout } from './layout';
import { Legend } from './legend';
import { className } from './lenses';
import { MapBandView } from './mapBand';
import type { MapBoxViewProps } from './mapBox';
import { MapTable } from './mapTable';
import { TonePatterns } from './tones';
import type { DrawnMap } from './useMapModel';
import { useMapModel } from './useMapModel';
import { useMapShortcuts } from './useViewShortcuts';
import { useWidth } from './useWidth';
import type { ViewProps } from './viewProps';
import { asTable, boxKey, focusIfLost, ZoomBar, zoomedTo } from './zoom';

export interface ProcessMapProps extends ViewProps {
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
  /** The box that is shown large, or `asTable`; null shows the whole map. */
  readonly at: string | null;
  readonly onAt: (at: string | null) => void;
}

/** The house at a glance: categories as bands, product areas as boxes, each process a tile of the same size. */
export function ProcessMap({ lens, onLens, at, onAt, ...view }: ProcessMapProps) {
  const styles = useStyles();
  const { words } = useSession();
  useMapShortcuts();
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const whole = useMapModel(view, lens);
  const zoomed = useMemo(() => whole && zoomedTo(whole, at), [whole, at]);
  const map = useZoomFocus(zoomed ? at : null);
  if (!whole) return <Loading text={words.map.drawing} />;
  const drawn = zoomed?.drawn ?? whole;
  const isTable = at === asTable;
  const { onFilter, filters } = view;
  const withCounts = mayCount(drawn.lens, filters, drawn.model.total);
  const all = drawn.model.bands.flatMap(({ category, boxes }) => boxes.map(({ area }) => boxKey(category, area)));
  const isAllFolded = all.length > 0 && all.every((one) => folded.has(one));
  return (
    <div ref={map} className={styles.map}>
      {zoomed && <ZoomBar zoomed={zoomed} onBack={() => onAt(null)} />}
      <div className={styles.controls}>
        <Legend
          lens={lens}
          drawn={drawn}
          withCounts={withCounts}
          onLens={onLens}
          onClass={(value) => onFilter({ [drawn.facet]: [value] })}
        />
        <div className={styles.buttons}>
          {!isTable && all.length > 1 && (
            <Button size="small" appearance="subtle" onClick={() => setFolded(new Set(isAllFolded ? [] : all))}>
              {isAllFolded ? words.map.unfoldAll : words.map.foldAll}
            </Button>
          )}
          {!zoomed && (
            <Button size="small" aria-pressed={isTable} onClick={() => onAt(isTable ? null : asTable)}>
              {isTable ? words.map.asPicture : words.map.asTable}
            </Button>
          )}
        </div>
      </div>
      {isTable ? (
        <MapTable drawn={drawn} withCounts={withCounts} onFilter={onFilter} />
      ) : (
        <Picture drawn={drawn} folded={folded} setFolded={setFolded} onZoom={zoomed ? null : onAt} {...view} />
      )}
    </div>
  );
}

/** Who comes back to the whole map stands at the box they came from. */
function useZoomFocus(at: string | null) {
  const map = useRef<HTMLDivElement>(null);
  const before = useRef(at);
  useEffect(() => {
    const last = before.current;
    before.current = at;
    if (at !== null || last === null) return;
    const names = map.current?.querySelectorAll<HTMLElement>('[data-box]') ?? [];
    focusIfLost([...names].find(({ dataset }) => dataset['box'] === last) ?? null);
  }, [at]);
  return map;
}

interface PictureProps extends ViewProps {
  readonly drawn: DrawnMap;
  readonly folded: ReadonlySet<string>;
  readonly setFolded: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly onZoom: ((box: string) => void) | null;
}

const widthBefore = 900;

function Picture({ drawn, folded, setFolded, onFilter, onOpen, onZoom }: PictureProps) {
  const styles = useStyles();
  const map = useId().replace(/\W/g, '');
  const [width, measure] = useWidth(widthBefore);
  const { total, bands } = drawn.model;
  const layout = useMemo(() => mapLayout(width, total, onZoom === null), [width, total, onZoom]);
  const tiles = useTiles(map, drawn, onOpen);
  const fold = useCallback(
    (box: string, isFolded: boolean) =>
      setFolded((before) => {
        const after = new Set(before);
        if (isFolded) after.add(box);
        else after.delete(box);
        return after;
      }),
    [setFolded],
  );
  return (
    <div className={styles.bands}>
      <div className={styles.measure}>
        <div ref={measure} />
      </div>
      <TonePatterns map={map} tile={layout.tile} />
      {bands.map((band) => (
        <MapBandView
          key={band.category}
          band={band}
          layout={layout}
          tiles={tiles}
          folded={folded}
          onFold={fold}
          onFilter={onFilter}
          onZoom={onZoom}
        />
      ))}
    </div>
  );
}

/** What tiles are called: state first in the lens's words, for reviews with the day. */
function useTiles(map: string, drawn: DrawnMap, onOpen: (id: number) => void): MapBoxViewProps['tiles'] {
  const { words, language, today } = useSession();
  const session = useSession();
  const { unitName } = useRegisterData();
  const { table, lens, places, classes } = drawn;
  return useMemo(() => {
    const nameOf = (row: number) => nameAt(table, row) || words.map.noName;
    const stateOf = (row: number): string => {
      if (lens === 'review') return lightText(reviewAt(table, row, dayNumber(today)), session);
      return className(lens, classes[places[row] ?? 0]?.value ?? '', words, language);
    };
    const unitOf = (row: number) => {
      const unit = codeAt(table.unit, row);
      return unit === null ? words.map.noUnit : unitName(Number(unit));
    };
    return {
      map,
      classes: places,
      tones: classes.map(({ tone }) => tone),
      nameOf,
      sayOf: (row) => words.map.tile(nameOf(row), stateOf(row), unitOf(row)),
      onOpen: (row) => onOpen(table.ids[row] ?? 0),
    };
  }, [map, table, lens, places, classes, words, language, today, session, unitName, onOpen]);
}

const useStyles = makeStyles({
  map: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    paddingBottom: tokens.spacingVerticalL,
    // A narrow window scrolls as a whole.
    '@media (max-width: 720px)': { flexShrink: 0, overflowY: 'visible' },
  },
  controls: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  buttons: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  bands: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, position: 'relative' },
  // As wide as the inside of a band.
  measure: {
    height: 0,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    padding: `0 ${tokens.spacingHorizontalM}`,
    '@media (max-width: 640px)': { padding: `0 ${tokens.spacingHorizontalS}` },
  },
});
