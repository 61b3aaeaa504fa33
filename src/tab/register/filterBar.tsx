import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RegisterColumn, RegisterRoute, RegisterSort } from '../shell';
import { facets, navigate, registerColumns, useRegisterData, useSession } from '../shell';
import { FacetMenu } from './facetMenu';
import type { FacetCounts } from './filter';
import { toggled, without } from './filter';
import { optionName, optionsOf } from './options';

interface FilterBarProps {
  readonly route: RegisterRoute;
  readonly counts: FacetCounts;
  readonly narrow: boolean;
}

/** What the register can be narrowed by. A narrow window folds it behind a button and brings the order along. */
export function FilterBar({ route, counts, narrow }: FilterBarProps) {
  const styles = useStyles();
  const { words } = useSession();
  const [open, setOpen] = useState(false);
  if (!narrow) return <Facets route={route} counts={counts} />;
  return (
    <>
      <Button icon={<FilterRegular aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.grid.filters}
      </Button>
      {open && (
        <div className={styles.folded}>
          <Facets route={route} counts={counts} />
          <SortSelect route={route} />
        </div>
      )}
    </>
  );
}

function Facets({ route, counts }: Omit<FilterBarProps, 'narrow'>) {
  const styles = useStyles();
  const { words, language } = useSession();
  const data = useRegisterData();
  return (
    <div className={styles.facets} role="group" aria-label={words.grid.filters}>
      {facets.map((facet) => {
        const chosen = route.filters[facet] ?? [];
        const nameOf = (value: string) => optionName(facet, value, data, words, language);
        return (
          <FacetMenu
            key={facet}
            facet={facet}
            options={() => optionsOf(facet, counts[facet], chosen, nameOf, language)}
            chosen={chosen}
            nameOf={nameOf}
            onToggle={(value) => navigate({ ...route, filters: toggled(route.filters, facet, value) })}
            onReset={() => navigate({ ...route, filters: without(route.filters, facet) })}
          />
        );
      })}
    </div>
  );
}

/** Order for windows without column headings. */
function SortSelect({ route }: { readonly route: RegisterRoute }) {
  const { words } = useSession();
  const value = route.sort ? `${route.sort.column} ${route.sort.descending}` : '';
  return (
    <Select
      aria-label={words.grid.sortBy}
      value={value}
      onChange={(_event, data) => navigate({ ...route, sort: sortOf(data.value) })}
    >
      <option value="">{`${words.grid.sortBy}: ${words.grid.sortAuto}`}</option>
      {registerColumns.flatMap((column) =>
        [false, true].map((descending) => (
          <option key={`${column} ${descending}`} value={`${column} ${descending}`}>
            {`${words.grid.columns[column]}, ${descending ? words.grid.descending : words.grid.ascending}`}
          </option>
        )),
      )}
    </Select>
  );
}

function sortOf(value: string): RegisterSort | null {
  const [name, descending] = value.split(' ');
  const column: RegisterColumn | undefined = registerColumns.find((one) => one === name);
  return column ? { column, descending: descending === 'true' } : null;
}

const useStyles = makeStyles({
  facets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  folded: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '100%' },
});
