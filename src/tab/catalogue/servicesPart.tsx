import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Stored } from '../../register';
import { catalogueSources } from './sources';
import { navigate, useSession } from '../shell';
import type { ServicesRoute } from './catalogueScreen';
import { useCatalogueSession } from './catalogueSession';
import { LinkDialog } from './linkDialog';
import { ServiceTable } from './serviceTable';
import type { CatalogueData } from './useCatalogueData';

interface ServicesPartProps {
  readonly route: ServicesRoute;
  readonly data: CatalogueData;
}

type Service = Stored<'catalogue'>;

/** Finds services, and shows which processes name them. */
export function ServicesPart({ route, data }: ServicesPartProps) {
  const { words } = useCatalogueSession();
  const [asked, setAsked] = useState<Service | null>(null);
  const found = useFound(route.search ?? '', data.services);
  const shown = found.filter((service) => isWanted(service, route, data));
  return (
    <>
      <Filters route={route} services={data.services} />
      <p role="status">{words.serviceCatalogue.count(shown.length)}</p>
      <ServiceTable services={shown} data={data} onLink={setAsked} />
      {asked && <LinkDialog key={asked.id} service={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function isWanted({ values }: Service, { source, type, state }: ServicesRoute, { byKey }: CatalogueData): boolean {
  if (source && values.source !== source) return false;
  if (type && values.type !== type) return false;
  if (state === 'withdrawn') return values.withdrawnOn !== null;
  if (state === undefined) return true;
  const isLinked = values.key !== null && byKey.has(values.key);
  return state === 'linked' ? isLinked : !isLinked && values.withdrawnOn === null;
}

const foundAtMost = 500;
const pause = 200;

/** What the search finds, best first; everything while nothing is looked for. */
function useFound(search: string, services: readonly Service[]): readonly Service[] {
  const { copy } = useSession();
  const [answer, setAnswer] = useState<{ readonly search: string; readonly ids: readonly number[] } | null>(null);
  const wanted = search.trim();
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    const look = async () => {
      const hits = await copy.services(wanted, foundAtMost);
      if (current) setAnswer({ search: wanted, ids: hits.map(({ id }) => id) });
    };
    // Without an answer, the letters alone decide.
    const timer = window.setTimeout(() => void look().catch(() => undefined), pause);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [copy, wanted]);
  if (wanted === '') return services;
  const ids = answer?.search === wanted ? answer.ids : [];
  const byId = new Map(services.map((service) => [service.id, service]));
  const best = ids.flatMap((id) => byId.get(id) ?? []);
  const taken = new Set(best);
  const lower = wanted.toLowerCase();
  const literal = services.filter(
    (service) =>
      !taken.has(service) &&
      (service.values.name?.toLowerCase().includes(lower) || service.values.key?.startsWith(wanted)),
  );
  return [...best, ...literal];
}

function Filters({ route, services }: { readonly route: ServicesRoute; readonly services: readonly Service[] }) {
  const { words, language } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const [search, setSearch] = useState(route.search ?? '');
  const change = (part: Partial<ServicesRoute>) => navigate({ ...route, ...part }, { replace: true });
  const types = [...new Set(services.flatMap(({ values }) => values.type ?? []))].sort((left, right) =>
    left.localeCompare(right, 'de'),
  );
  const choice = (
    name: 'source' | 'type' | 'state',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Field label={label}>
      <Select value={route[name] ?? ''} onChange={(_event, { value }) => change({ [name]: value || undefined })}>
        <option value="">{said.all}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.filters}>
      <Field label={said.search} className={styles.search}>
        <Input
          type="search"
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
            change({ search: value });
          }}
        />
      </Field>
      {choice(
        'source',
        said.source,
        Object.entries(catalogueSources).map(([key, label]) => [key, label[language]]),
      )}
      {choice(
        'type',
        said.type,
        types.map((type) => [type, type]),
      )}
      {choice('state', said.state, Object.entries(said.states))}
    </div>
  );
}

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  search: { flexGrow: 1, flexBasis: '240px', maxWidth: '600px' },
});
