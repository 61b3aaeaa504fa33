import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Filter16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useSession } from '../shell';
import type { MapLayout } from './layout';
import { heightOf, isWide } from './layout';
import { areaName } from './mapNames';
import type { MapBox } from './mapModel';
import { TileField } from './tileField';
import type { TileFieldProps } from './tileField';

type Tiles = Pick<TileFieldProps, 'map' | 'classes' | 'tones' | 'nameOf' | 'sayOf' | 'onOpen'>;

export interface MapBoxViewProps {
  readonly box: MapBox;
  /** How the address names it. */
  readonly place: string;
  readonly bandName: string;
  readonly layout: MapLayout;
  readonly tiles: Tiles;
  readonly isFolded: boolean;
  readonly onFold: (place: string, folded: boolean) => void;
  /** Shows it large; null when it is. */
  readonly onZoom: ((place: string) => void) | null;
  readonly onOnly: (area: string) => void;
}

/** A product area: its name shows it large, the sign before folds it, the funnel lists it, its tiles are the processes. */
export const MapBoxView = memo(function MapBoxView(props: MapBoxViewProps) {
  const { box, place, bandName, layout, tiles, isFolded, onFold, onZoom, onOnly } = props;
  const styles = useStyles();
  const { words, language } = useSession();
  const name = areaName(box.area, words, language);
  const count = words.map.processes(box.rows.length);
  const wide = onZoom === null || isWide(box.rows.length, layout);
  const width = wide ? layout.wideWidth : layout.boxWidth;
  const room = isFolded ? 0 : heightOf(box.rows.length, width, layout.tile);
  return (
    <section
      aria-label={words.map.box(name, bandName, count)}
      className={mergeClasses(styles.box, wide && !isFolded && styles.wide)}
      style={{ containIntrinsicBlockSize: `auto ${room + 64}px` }}
    >
      <div className={styles.head}>
        {onZoom && (
          <Button
            appearance="subtle"
            size="small"
            icon={isFolded ? <ChevronRight16Regular /> : <ChevronDown16Regular />}
            aria-label={name}
            aria-expanded={!isFolded}
            onClick={() => onFold(place, !isFolded)}
          />
        )}
        <BoxName {...{ name, count, place, onZoom }} />
        <Button
          appearance="subtle"
          size="small"
          icon={<Filter16Regular />}
          aria-label={words.map.only(name)}
          title={words.map.only(name)}
          onClick={() => onOnly(box.area)}
        />
      </div>
      {!isFolded && (
        <TileField
          {...tiles}
          label={`${words.map.box(name, bandName, count)}. ${words.map.tileHint}`}
          rows={box.rows}
          width={width}
          tile={layout.tile}
        />
      )}
    </section>
  );
});

interface BoxNameProps extends Pick<MapBoxViewProps, 'place' | 'onZoom'> {
  readonly name: string;
  readonly count: string;
}

/** Leads into the box; inside it, there is nowhere to go. */
function BoxName({ name, count, place, onZoom }: BoxNameProps) {
  const styles = useStyles();
  const { words } = useSession();
  const texts = (
    <span className={styles.texts}>
      <span className={styles.title}>{name}</span> <span className={styles.count}>{count}</span>
    </span>
  );
  if (!onZoom) return texts;
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.name}
      data-box={place}
      title={words.map.zoom(name)}
      onClick={() => onZoom(place)}
    >
      {texts}
    </Button>
  );
}

const useStyles = makeStyles({
  box: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // What is out of sight costs nothing; what is said beside a tile must not be cut off.
    contentVisibility: 'auto',
    ':hover': { contentVisibility: 'visible' },
    ':focus-within': { contentVisibility: 'visible' },
  },
  wide: { gridColumn: '1 / -1' },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, justifyContent: 'flex-start', minWidth: 0, paddingLeft: 0, textAlign: 'left' },
  texts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', hyphens: 'auto' },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});
