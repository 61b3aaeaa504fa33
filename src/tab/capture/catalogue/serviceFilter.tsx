import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Route } from '../../shell';
import { navigate } from '../../shell';
import { useCaptureSession } from '../captureSession';
import type { ServiceHit } from '../../copy';

type CatalogueRoute = Omit<Extract<Route, { screen: 'fromCatalogue' }>, 'screen'>;

interface ServiceFilterProps {
  readonly route: CatalogueRoute;
  readonly all: readonly ServiceHit[];
}

/** Narrows the services by words and by type; both stand in the address. */
export function ServiceFilter({ route, all }: ServiceFilterProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const [search, setSearch] = useState(route.search ?? '');
  const types = [...new Set(all.flatMap(({ type }) => type ?? []))].sort((left, right) =>
    left.localeCompare(right, 'de'),
  );
  const change = (part: Partial<CatalogueRoute>) =>
    navigate({ ...route, screen: 'fromCatalogue', ...part }, { replace: true });
  return (
    <div className={styles.row}>
      <Field label={words.picking.search} className={styles.search}>
        <Input
          type="search"
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
            change({ search: value });
          }}
        />
      </Field>
      <Field label={words.picking.type}>
        <Select value={route.type ?? ''} onChange={(_event, { value }) => change({ type: value })}>
          <option value="">{words.picking.allTypes}</option>
          {types.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  search: { flexGrow: 1, flexBasis: '260px', maxWidth: '720px' },
});
