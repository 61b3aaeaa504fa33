import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RegisterColumn, RegisterRoute, RegisterSort } from '../shell';
import { Loading, useRegisterData, useSession } from '../shell';
import { ExportButton } from '../export/exportButton';
import { ColumnMenu } from './columnMenu';
import { FacetCountsContext } from './facetMenu';
import { FilterBar } from './filterBar';
import { GroupMenu } from './groupMenu';
import type { RegisterModel } from './model';
import { viewRegister } from './model';
import type { OptionNames } from './options';
import type { GridHandle } from './registerGrid';
import { Results } from './results';
import { SearchBox } from './searchBox';
import { shownView } from './shownView';
import { useSearching } from './useSearching';
import { ViewMenu } from './viewMenu';
import { ViewSwitch } from './viewSwitch';

export interface SearchedProps {
  readonly model: RegisterModel;
  readonly route: RegisterRoute;
  /** What the list is to show; those of hidden sections are kept and left out. */
  readonly wanted: readonly RegisterColumn[];
  readonly columns: readonly RegisterColumn[];
  /** Null when nothing that can be seen orders the list. */
  readonly sort: RegisterSort | null;
  readonly narrow: boolean;
  /** Everything that filters and groups need is here. */
  readonly isReady: boolean;
}

/** What follows the keys; apart from the page around it, which does not. */
export function Searched({ model, route, wanted, columns, sort, narrow, isReady }: SearchedProps) {
  const styles = useStyles();
  const session = useSession();
  const { words, language } = session;
  const data = useRegisterData();
  const grid = useRef<GridHandle>(null);
  const [closed, setClosed] = useState<ReadonlySet<string> | 'all'>(nothingClosed);
  const { shown, ask } = useSearching(route, model);
  const { filters } = route;
  const view = useMemo(
    () => shown && isReady && viewRegister(shown.model, shown.found, filters, sort),
    [shown, isReady, filters, sort],
  );
  const names = useMemo<OptionNames>(
    () => ({ data, words, language, extra: model.extra }),
    [data, words, language, model.extra],
  );
  const enterGrid = useCallback(() => grid.current?.focusFirst(), []);
  const exporting = shown && view && <ExportButton view={() => shownView(shown, view, route, columns, names)} />;
  const foldAll = useCallback((isClosed: boolean) => setClosed(isClosed ? 'all' : nothingClosed), []);
  return (
    <>
      <div className={styles.controls}>
        <SearchBox route={route} onChange={ask} onLeaveDown={enterGrid} />
        {!narrow && <ViewMenu route={route} columns={wanted} />}
        <ViewSwitch route={route} />
        {!narrow && exporting}
      </div>
      <div className={styles.controls}>
        <FacetCountsContext value={view ? view.counts : null}>
          <FilterBar {...{ filters, sort, narrow, names, columns }}>
            {narrow && (
              <>
                <ViewMenu route={route} columns={wanted} />
                {route.view === 'list' && <GroupMenu group={route.group} onFoldAll={foldAll} />}
                {exporting}
              </>
            )}
          </FilterBar>
        </FacetCountsContext>
        {route.view === 'list' && !narrow && (
          <>
            <GroupMenu group={route.group} onFoldAll={foldAll} />
            <ColumnMenu wanted={wanted} />
          </>
        )}
      </div>
      {shown && view ? (
        <Results ref={grid} {...{ shown, view, route, columns, narrow, names, closed }} onClosed={setClosed} />
      ) : (
        <Loading text={words.grid.searching} />
      )}
    </>
  );
}

const nothingClosed: ReadonlySet<string> = new Set();

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
