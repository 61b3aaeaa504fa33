import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Filter16Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { RegisterFilters } from '../shell';
import { nobody, useSession } from '../shell';
import type { MapLayout } from './layout';
import { boxGap } from './layout';
import type { MapBoxViewProps } from './mapBox';
import { MapBoxView } from './mapBox';
import type { MapBand } from './mapModel';
import { bandName } from './mapNames';
import { boxKey } from './zoom';

/** More product areas than this are asked for: hardly a city has as many. */
const boxesAtOnce = 60;

interface MapBandViewProps {
  readonly band: MapBand;
  readonly layout: MapLayout;
  readonly tiles: MapBoxViewProps['tiles'];
  /** Boxes that are folded, as `category area`. */
  readonly folded: ReadonlySet<string>;
  readonly onFold: (box: string, folded: boolean) => void;
  readonly onFilter: (more: RegisterFilters) => void;
  /** Somebody wants to see one box large; null while they do. */
  readonly onZoom: ((box: string) => void) | null;
}

/** Management, core or support: its product areas side by side. */
export function MapBandView({ band, layout, tiles, folded, onFold, onFilter, onZoom }: MapBandViewProps) {
  const styles = useStyles();
  const { words } = useSession();
  const id = useId();
  const [shown, setShown] = useState(boxesAtOnce);
  const name = bandName(band.category, words);
  const only = { category: [band.category || nobody] };
  const more = band.boxes.length - shown;
  return (
    <section aria-labelledby={id} className={styles.band}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {name} <span className={styles.count}>{words.map.processes(band.total)}</span>
        </h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Filter16Regular />}
          aria-label={words.map.only(name)}
          title={words.map.only(name)}
          onClick={() => onFilter(only)}
        />
      </div>
      <div className={styles.boxes} style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` }}>
        {band.boxes.slice(0, shown).map((box) => (
          <MapBoxView
            key={box.area}
            box={box}
            place={boxKey(band.category, box.area)}
            bandName={name}
            layout={layout}
            tiles={tiles}
            isFolded={onZoom !== null && folded.has(boxKey(band.category, box.area))}
            onFold={onFold}
            onZoom={onZoom}
            onOnly={(area) => onFilter({ ...only, productArea: [area || nobody] })}
          />
        ))}
      </div>
      {more > 0 && (
        <Button className={styles.more} onClick={() => setShown(band.boxes.length)}>
          {words.map.moreBoxes(more)}
        </Button>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  band: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalS },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  count: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground2,
  },
  boxes: { display: 'grid', gap: `${boxGap}px`, alignItems: 'start' },
  more: { marginTop: tokens.spacingVerticalS },
});
