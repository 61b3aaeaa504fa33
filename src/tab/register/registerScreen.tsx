import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef } from 'react';
import type { RegisterColumn, RegisterRoute, RegisterSort } from '../shell';
import { changeRegister, Failed, hrefOf, Loading, Page, useRegisterData, useSession } from '../shell';
import { FacetCountsContext } from './facetMenu';
import { FilterBar } from './filterBar';
import type { RegisterModel } from './model';
import { createRegisterModel, viewRegister } from './model';
import { NothingFound } from './nothingFound';
import type { GridHandle } from './registerGrid';
import { RegisterGrid } from './registerGrid';
import { SearchBox } from './searchBox';
import { Summary } from './summary';
import { useNarrow } from './useNarrow';
import { useSearchText } from './useSearchText';

/** All processes: search as you type, narrow down, sort, open. Its whole state is in the address. */
export function RegisterScreen({ route }: { readonly route: RegisterRoute }) {
  const { words, today, language } = useSession();
  const data = useRegisterData();
  const narrow = useNarrow();
  const { processes, units, resources, unitName, personName } = data;
  const model = useMemo(
    () => createRegisterModel({ processes, units, resources, unitName, personName }, today, language),
    [processes, units, resources, unitName, personName, today, language],
  );
  const isThere = processes.length > 0 || data.state === 'ready';
  return (
    <Page fill title={words.grid.title} intro={words.grid.intro} actions={!narrow && <ImportLink />}>
      {typeof data.state === 'object' && (
        <Failed title={words.shell.loadFailed} error={data.state.failed} retry={() => void data.reload()} />
      )}
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
  const grid = useRef<GridHandle>(null);
  const [search, setSearch] = useSearchText(route);
  const { filters, sort } = route;
  const view = useMemo(() => viewRegister(model, search, filters, sort), [model, search, filters, sort]);
  const shown: RegisterRoute = { ...route, search };
  const prepare = useCallback(() => whenIdle(() => model.search()), [model]);
  const enterGrid = useCallback(() => grid.current?.focusFirst(), []);
  const sortBy = useCallback((column: RegisterColumn) => changeRegister({ sort: nextSort(sort, column) }), [sort]);
  return (
    <>
      <div className={styles.controls}>
        <SearchBox value={search} onChange={setSearch} onFocus={prepare} onLeaveDown={enterGrid} />
        <FacetCountsContext value={view.counts}>
          <FilterBar filters={filters} sort={sort} narrow={narrow} />
        </FacetCountsContext>
      </div>
      <Summary route={shown} shown={view.indices.length} all={model.rows.length} />
      {view.indices.length === 0 && <NothingFound model={model} route={shown} found={view.found} />}
      {view.indices.length > 0 && (
        <RegisterGrid
          ref={grid}
          rows={model.rows}
          indices={view.indices}
          hits={view.hits}
          sort={sort}
          onSort={sortBy}
          view={hrefOf(shown)}
          narrow={narrow}
        />
      )}
    </>
  );
}

/** The index is built while somebody reaches for the keys, not while they press them. */
function whenIdle(work: () => unknown): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work);
  else work();
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
