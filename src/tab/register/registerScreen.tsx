import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useCallback, useMemo, useRef } from 'react';
import type { RegisterColumn, RegisterRoute, RegisterSort } from '../shell';
import { changeRegister, hrefOf, LoadFailed, Loading, Page, useRegisterData, useSession } from '../shell';
import { FacetCountsContext } from './facetMenu';
import { FilterBar } from './filterBar';
import type { RegisterModel, RegisterView } from './model';
import { createRegisterModel, viewRegister } from './model';
import { NothingFound } from './nothingFound';
import type { GridHandle } from './registerGrid';
import { RegisterGrid } from './registerGrid';
import { SearchBox } from './searchBox';
import { Summary } from './summary';
import { useNarrow } from './useNarrow';
import type { Shown } from './useSearching';
import { useSearching } from './useSearching';
import { useWhys } from './useWhys';

/** All processes: search as you type, narrow down, sort, open. Its whole state is in the address. */
export function RegisterScreen({ route }: { readonly route: RegisterRoute }) {
  const { words, today, language } = useSession();
  const data = useRegisterData();
  const narrow = useNarrow();
  const { table, units, unitName, personName } = data;
  const model = useMemo(
    () => createRegisterModel({ table, units, unitName, personName }, today, language),
    [table, units, unitName, personName, today, language],
  );
  const isThere = table.ids.length > 0 || data.state === 'ready';
  return (
    <Page fill title={words.grid.title} intro={words.grid.intro} actions={!narrow && <ImportLink />}>
      {typeof data.state === 'object' && <LoadFailed error={data.state.failed} />}
      {!isThere && data.state === 'loading' && <Loading text={words.shell.loadingRegister(0)} />}
      {isThere && <Searched model={model} route={route} narrow={narrow} />}
    </Page>
  );
}

interface SearchedProps {
  readonly model: RegisterModel;
  readonly route: RegisterRoute;
  readonly narrow: boolean;
}

/** What follows the keys; apart from the page around it, which does not. */
function Searched({ model, route, narrow }: SearchedProps) {
  const styles = useStyles();
  const { words } = useSession();
  const grid = useRef<GridHandle>(null);
  const { shown, ask } = useSearching(route, model);
  const { filters, sort } = route;
  const view = useMemo(() => shown && viewRegister(shown.model, shown.found, filters, sort), [shown, filters, sort]);
  const enterGrid = useCallback(() => grid.current?.focusFirst(), []);
  return (
    <>
      <div className={styles.controls}>
        <SearchBox route={route} onChange={ask} onLeaveDown={enterGrid} />
        <FacetCountsContext value={view?.counts ?? null}>
          <FilterBar filters={filters} sort={sort} narrow={narrow} />
        </FacetCountsContext>
      </div>
      {shown && view ? (
        <Results ref={grid} shown={shown} view={view} route={route} narrow={narrow} />
      ) : (
        <Loading text={words.grid.searching} />
      )}
    </>
  );
}

interface ResultsProps extends Omit<SearchedProps, 'model'> {
  readonly shown: Shown;
  readonly view: RegisterView;
  readonly ref: Ref<GridHandle>;
}

function Results({ shown: { model, query, found }, view, route, narrow, ref }: ResultsProps) {
  const whys = useWhys(found);
  const { sort } = route;
  const sortBy = useCallback((column: RegisterColumn) => changeRegister({ sort: nextSort(sort, column) }), [sort]);
  const shownRoute: RegisterRoute = { ...route, search: query };
  return (
    <>
      <Summary route={shownRoute} shown={view.indices.length} all={model.table.ids.length} />
      {view.indices.length === 0 ? (
        <NothingFound model={model} route={shownRoute} found={view.found} />
      ) : (
        <RegisterGrid
          ref={ref}
          row={model.row}
          indices={view.indices}
          ids={model.table.ids}
          whys={whys}
          sort={sort}
          onSort={sortBy}
          view={hrefOf(shownRoute)}
          narrow={narrow}
        />
      )}
    </>
  );
}

/** Nobody imports on a phone; the rest of the rights is SharePoint's. */
function ImportLink() {
  const { words, me } = useSession();
  if (!me.may.processes.edit) return null;
  return (
    <Button as="a" href={hrefOf({ screen: 'import' })}>
      {words.grid.importing}
    </Button>
  );
}

/** Once more turns the order round, a third time gives the usual one back. */
function nextSort(sort: RegisterSort | null, column: RegisterColumn): RegisterSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
