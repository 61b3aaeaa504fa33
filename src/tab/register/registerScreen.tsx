import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { RegisterColumn, RegisterRoute, RegisterSort } from '../shell';
import { Failed, hrefOf, Loading, navigate, Page, useRegisterData, useSession } from '../shell';
import { FilterBar } from './filterBar';
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
  const styles = useStyles();
  const { words, today, language } = useSession();
  const data = useRegisterData();
  const narrow = useNarrow();
  const grid = useRef<GridHandle>(null);
  const { text, setText, search } = useSearchText(route);
  const { processes, units, resources, unitName, personName } = data;
  const model = useMemo(
    () => createRegisterModel({ processes, units, resources, unitName, personName }, today, language),
    [processes, units, resources, unitName, personName, today, language],
  );
  const { filters, sort } = route;
  const view = useMemo(() => viewRegister(model, search, filters, sort), [model, search, filters, sort]);
  const shown: RegisterRoute = { ...route, search };
  const isThere = processes.length > 0 || data.state === 'ready';

  return (
    <Page fill title={words.grid.title} intro={words.grid.intro} actions={!narrow && <ImportLink />}>
      {typeof data.state === 'object' && (
        <Failed title={words.shell.loadFailed} error={data.state.failed} retry={() => void data.reload()} />
      )}
      {!isThere && data.state === 'loading' && <Loading text={words.shell.loadingRegister(0)} />}
      {isThere && (
        <div className={styles.controls}>
          <SearchBox
            value={text}
            onChange={setText}
            onFocus={() => whenIdle(() => model.search())}
            onLeaveDown={() => grid.current?.focusFirst()}
          />
          <FilterBar route={shown} counts={view.counts} narrow={narrow} />
        </div>
      )}
      {isThere && <Summary route={shown} shown={view.indices.length} all={processes.length} />}
      {isThere && view.indices.length === 0 && <NothingFound model={model} route={shown} found={view.found} />}
      {view.indices.length > 0 && (
        <RegisterGrid
          ref={grid}
          rows={model.rows}
          indices={view.indices}
          hits={view.hits}
          sort={sort}
          onSort={(column) => navigate({ ...shown, sort: nextSort(sort, column) })}
          view={hrefOf(shown)}
          narrow={narrow}
        />
      )}
    </Page>
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
