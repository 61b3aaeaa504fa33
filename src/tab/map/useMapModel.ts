import { useMemo, useState } from 'react';
import { dayNumber } from '../../register';
import { localeOf } from '../../text';
import type { ColumnName } from '../copy';
import { useColumns } from '../register/useColumns';
import type { Lens } from '../shell';
import { useSession } from '../shell';
import type { LensDefinition } from './lenses';
import { classPlaces, isFigureLens, lensDefinitions } from './lenses';
import type { MapModel } from './mapModel';
import { mapModel } from './mapModel';
import type { ViewProps } from './viewProps';

/** A map as it is drawn, with the table that its rows belong to. */
export interface DrawnMap extends LensDefinition {
  readonly lens: Lens;
  readonly table: ViewProps['table'];
  readonly model: MapModel;
  readonly places: Uint8Array;
}

/** Null until the first map can be drawn. What was drawn stays until the columns of a new lens or table have arrived. */
export function useMapModel({ table, rows }: Pick<ViewProps, 'table' | 'rows'>, lens: Lens): DrawnMap | null {
  const { today, language } = useSession();
  const names: readonly ColumnName[] = isFigureLens(lens) ? ['productArea', lens] : ['productArea'];
  const known = useColumns(names);
  const [last, setLast] = useState<DrawnMap | null>(null);
  const fresh = useMemo((): DrawnMap | null => {
    const areas = known?.column('productArea');
    const figures = isFigureLens(lens) ? known?.column(lens) : undefined;
    if (known?.table !== table || areas?.kind !== 'coded' || (isFigureLens(lens) && !figures)) return null;
    const definition = lensDefinitions[lens];
    const places = classPlaces(lens, table, figures, dayNumber(today));
    const { compare } = new Intl.Collator(localeOf(language), { numeric: true });
    const source = { table, areas: areas.coded, classes: places, classCount: definition.classes.length };
    return { ...definition, lens, table, places, model: mapModel(rows, source, compare) };
  }, [known, table, rows, lens, today, language]);
  if (fresh && fresh !== last) setLast(fresh);
  return fresh ?? last;
}
