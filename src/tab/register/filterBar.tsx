import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import type { RegisterColumn, RegisterFilters, RegisterSort } from '../shell';
import { changeRegister, facets, registerColumns, useRegisterData, useSession } from '../shell';
import { FacetMenu } from './facetMenu';
import { toggled, without } from './filter';
import { optionName, optionsOf } from './options';

interface FilterBarProps {
  readonly filters: RegisterFilters;
  readonly sort: RegisterSort | null;
  readonly narrow: boolean;
}

/**
 * What the register can be narrowed by. A narrow window folds it behind a button and brings the order along. Knows
 * nothing of the search, so that no key has it drawn again.
 */
export const FilterBar = memo(function FilterBar({ filters, sort, narrow }: FilterBarProps) {
  const styles = useStyles();
  const { words } = useSession();
  const [open, setOpen] = useState(false);
  if (!narrow) return <Facets filters={filters} />;
  return (
    <>
      <Button icon={<FilterRegular aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.grid.filters}
      </Button>
      {open && (
        <div className={styles.folded}>
          <Facets filters={filters} />
          <SortSelect sort={sort} />
        </div>
      )}
    </>
  );
});

function Facets({ filters }: { readonly filters: RegisterFilters }) {
  const styles = useStyles();
  const { words, language } = useSession();
  const data = useRegisterData();
  return (
    <div className={styles.facets} role="group" aria-label={words.grid.filters}>
      {facets.map((facet) => {
        const chosen = filters[facet] ?? [];
        const nameOf = (value: string) => optionName(facet, value, data, words, language);
        return (
          <FacetMenu
            key={facet}
            facet={facet}
            options={(counts) => optionsOf(facet, counts[facet], chosen, nameOf, language, filters.light !== undefined)}
            chosen={chosen}
            nameOf={nameOf}
            onToggle={(value) => changeRegister({ filters: toggled(filters, facet, value) })}
            onReset={() => changeRegister({ filters: without(filters, facet) })}
          />
        );
      })}
    </div>
  );
}

/** Order for windows without column headings. */
function SortSelect({ sort }: { readonly sort: RegisterSort | null }) {
  const { words } = useSession();
  return (
    <Select
      aria-label={words.grid.sortBy}
      value={sort ? `${sort.column} ${sort.descending}` : ''}
      onChange={(_event, data) => changeRegister({ sort: sortOf(data.value) })}
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
