import type { Ref } from 'react';
import { useMemo } from 'react';
import type { RegisterColumn, RegisterRoute } from '../shell';
import { ListView } from './listView';
import type { RegisterView } from './model';
import { NothingFound } from './nothingFound';
import type { OptionNames } from './options';
import { OtherView } from './otherView';
import type { GridHandle } from './registerGrid';
import { Summary } from './summary';
import type { ClosedGroups } from './useLines';
import type { Shown } from './useSearching';

export interface ResultsProps {
  readonly shown: Shown;
  readonly view: RegisterView;
  readonly route: RegisterRoute;
  readonly columns: readonly RegisterColumn[];
  readonly narrow: boolean;
  readonly names: OptionNames;
  readonly closed: ClosedGroups;
  readonly onClosed: (closed: ClosedGroups) => void;
  readonly ref: Ref<GridHandle>;
}

/** What was found, in the chosen view: the same processes in each. */
export function Results(props: ResultsProps) {
  const { shown, view, route, names } = props;
  const { model, query } = shown;
  const shownRoute = useMemo((): RegisterRoute => ({ ...route, search: query }), [route, query]);
  const { indices } = view;
  const numbers = { shown: indices.length, all: model.table.ids.length, found: view.found, near: view.near };
  const summary = <Summary route={shownRoute} names={names} {...numbers} />;
  if (indices.length > 0 && route.view === 'list') return <ListView {...props} route={shownRoute} summary={summary} />;
  return (
    <>
      {summary}
      {indices.length === 0 || route.view === 'list' ? (
        <NothingFound model={model} route={shownRoute} found={view.found} />
      ) : (
        <OtherView view={route.view} model={model} indices={indices} route={shownRoute} />
      )}
    </>
  );
}
