import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { memo, useState } from 'react';
import type { RegisterColumn, RegisterFilters, RegisterSort } from '../shell';
import { changeRegister, useSession } from '../shell';
import { columnLabel } from './columnLabel';
import { FacetBar } from './facetBar';
import type { OptionNames } from './options';

interface FilterBarProps {
  readonly filters: RegisterFilters;
  readonly sort: RegisterSort | null;
  readonly narrow: boolean;
  readonly names: OptionNames;
  /** What the list shows, and can be ordered by. */
  readonly columns: readonly RegisterColumn[];
  /** What else a narrow window folds away; a wide one shows it elsewhere. */
  readonly children?: ReactNode;
}

/**
 * What the register can be narrowed by. A narrow window folds it behind a button and brings the order along. Knows
 * nothing of the search, so that no key has it drawn again.
 */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { filters, sort, narrow, names, columns, children } = props;
  const styles = useStyles();
  const { words } = useSession();
  const [open, setOpen] = useState(false);
  if (!narrow) return <FacetBar filters={filters} names={names} />;
  return (
    <>
      <Button icon={<FilterRegular aria-hidden />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.grid.filters}
      </Button>
      {open && (
        <div className={styles.folded}>
          <FacetBar filters={filters} names={names} />
          <SortSelect sort={sort} columns={columns} />
          <div className={styles.further}>{children}</div>
        </div>
      )}
    </>
  );
});

/** Order for windows without column headings. */
function SortSelect({ sort, columns }: Pick<FilterBarProps, 'sort' | 'columns'>) {
  const session = useSession();
  const { words } = session;
  // A link may order by what the list does not show.
  const offered = !sort || columns.includes(sort.column) ? columns : [...columns, sort.column];
  return (
    <Select
      aria-label={words.grid.sortBy}
      value={sort ? `${sort.column} ${sort.descending}` : ''}
      onChange={(_event, data) => changeRegister({ sort: sortOf(data.value, offered) })}
    >
      <option value="">{`${words.grid.sortBy}: ${words.grid.sortAuto}`}</option>
      {offered.flatMap((column) =>
        [false, true].map((descending) => (
          <option key={`${column} ${descending}`} value={`${column} ${descending}`}>
            {`${columnLabel(column, session)}, ${descending ? words.grid.descending : words.grid.ascending}`}
          </option>
        )),
      )}
    </Select>
  );
}

function sortOf(value: string, columns: readonly RegisterColumn[]): RegisterSort | null {
  const [name, descending] = value.split(' ');
  const column = columns.find((one) => one === name);
  return column ? { column, descending: descending === 'true' } : null;
}

const useStyles = makeStyles({
  further: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  folded: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '100%' },
});
