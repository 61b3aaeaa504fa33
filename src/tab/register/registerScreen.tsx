import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Facet, RegisterColumn, RegisterRoute, RegisterSort } from '../shell';
import { facets, hrefOf, LoadFailed, Loading, Page, useIsShown, useRegisterData, useSession } from '../shell';
import { SuggestionsLink } from '../suggestion/suggestionsLink';
import { AskedFacetContext } from './askedFacet';
import { useWantedColumns } from './chosenColumns';
import type { RegisterModel } from './model';
import { createRegisterModel } from './model';
import { Searched } from './searched';
import { useExtra } from './useExtra';
import { useNarrow } from './useNarrow';
import { useStartView } from './useStartView';

/** All processes: search as you type, narrow down, arrange, open. Its whole state is in the address. */
export function RegisterScreen({ route }: { readonly route: RegisterRoute }) {
  const { words, me } = useSession();
  const { table, state } = useRegisterData();
  const narrow = useNarrow();
  const isShown = useIsShown();
  const wanted = useWantedColumns(route.columns, me.key);
  const columns = useMemo(() => wanted.filter(isShown), [wanted, isShown]);
  // Nobody would see by what the list is ordered, nor could turn it off.
  const sort = route.sort && isShown(route.sort.column) ? route.sort : null;
  const [asked, ask] = useState<Facet | null>(null);
  const { model, isWhole } = useModel({ route, columns, sort, asked });
  const askedFacet = useMemo(() => ({ ask }), []);
  useStartView(route);
  const isThere = table.ids.length > 0 || state === 'ready';
  return (
    <Page
      // In a narrow window only the list scrolls by itself: what is drawn in whole is as high as it has to be.
      fill={!narrow || route.view === 'list'}
      title={words.grid.title}
      intro={narrow ? undefined : words.grid.intro}
      actions={
        <>
          <SuggestionsLink />
          {!narrow && <ImportLink />}
        </>
      }
    >
      {typeof state === 'object' && <LoadFailed error={state.failed} />}
      {!isThere && state === 'loading' && <Loading text={words.shell.loadingRegister(0)} />}
      {isThere && (
        <AskedFacetContext value={askedFacet}>
          <Searched {...{ model, route, wanted, columns, sort, narrow }} isReady={isWhole || !needsExtra(route)} />
        </AskedFacetContext>
      )}
    </Page>
  );
}

interface Needs {
  readonly route: RegisterRoute;
  readonly columns: readonly RegisterColumn[];
  readonly sort: RegisterSort | null;
  /** The facet somebody is just choosing from. */
  readonly asked: Facet | null;
}

/** The register with what has to be fetched for this view of it. */
function useModel({ route: { filters, group }, columns, sort, asked }: Needs) {
  const { today, language } = useSession();
  const { units, unitName, personName } = useRegisterData();
  const wanted = useMemo(
    () => [
      ...columns,
      ...facets.filter((facet) => filters[facet] || facet === group || facet === asked),
      ...(sort ? [sort.column] : []),
    ],
    [columns, filters, sort, group, asked],
  );
  const { table, extra, isWhole } = useExtra(wanted);
  const model: RegisterModel = useMemo(
    () => createRegisterModel({ table, units, unitName, personName }, today, language, extra),
    [table, units, unitName, personName, today, language, extra],
  );
  return { model, isWhole };
}

/** Whether rows can't be told apart before all columns are here. */
const needsExtra = ({ filters, group }: RegisterRoute): boolean => Object.keys(filters).length > 0 || group !== null;

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
