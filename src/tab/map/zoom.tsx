import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useSession } from '../shell';
import { areaName, bandName } from './mapNames';
import type { MapBand, MapBox } from './mapModel';
import type { DrawnMap } from './useMapModel';

/** How the address names a box; the same in every version, since links outlive them. */
export const boxKey = (category: string, area: string): string => `${category} ${area}`;

/** What the address says instead of a box when the map is read as a table. */
export const asTable = 'table';

export interface Zoomed {
  readonly band: MapBand;
  readonly box: MapBox;
  /** The map as if there were nothing but this box. */
  readonly drawn: DrawnMap;
}

/** The box that the address names; null when it names none, or one that search and filters have emptied. */
export function zoomedTo(drawn: DrawnMap, at: string | null): Zoomed | null {
  for (const band of drawn.model.bands) {
    const box = band.boxes.find(({ area }) => boxKey(band.category, area) === at);
    if (!box) continue;
    const total = box.rows.length;
    const model = { bands: [{ ...band, total, boxes: [box] }], counts: box.counts, total };
    return { band, box, drawn: { ...drawn, model } };
  }
  return null;
}

interface ZoomBarProps {
  readonly zoomed: Zoomed;
  readonly onBack: () => void;
}

/** Where one is on the map, and the way back to all of it. */
export function ZoomBar({ zoomed: { band, box }, onBack }: ZoomBarProps) {
  const styles = useStyles();
  const { words, language } = useSession();
  const back = useRef<HTMLButtonElement>(null);
  // The name that was clicked has gone with its button.
  useEffect(() => focusIfLost(back.current), []);
  return (
    <nav aria-label={words.map.place} className={styles.bar}>
      <Button ref={back} size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>
        {words.map.wholeMap}
      </Button>
      <span>
        {bandName(band.category, words)} › <strong>{areaName(box.area, words, language)}</strong>
      </span>
    </nav>
  );
}

export function focusIfLost(element: HTMLElement | null): void {
  if (document.activeElement === null || document.activeElement === document.body) element?.focus();
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});
