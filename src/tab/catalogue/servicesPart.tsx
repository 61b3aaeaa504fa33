import { useEffect, useState } from 'react';
import type { ServiceHit } from '../copy';
import { navigate, useIsOffline, useSession } from '../shell';
import type { ServicesRoute } from './catalogueScreen';
import { useCatalogueSession } from './catalogueSession';
import { LinkDialog } from './linkDialog';
import { ServiceFilter } from './serviceFilter';
import { ServiceTable } from './serviceTable';
import type { CatalogueData } from './useCatalogueData';

interface ServicesPartProps {
  readonly route: ServicesRoute;
  readonly data: CatalogueData;
}

/** Finds services, and shows which processes name them. */
export function ServicesPart({ route, data }: ServicesPartProps) {
  const { words } = useCatalogueSession();
  const offline = useIsOffline();
  const [asked, setAsked] = useState<ServiceHit | null>(null);
  const found = useFound(route.search ?? '', data.services);
  const shown = found.filter((service) => isWanted(service, route, data));
  return (
    <>
      <ServiceFilter
        chosen={route}
        choices={['source', 'type', 'state']}
        services={data.services}
        onChange={(part) => navigate({ ...route, ...part }, { replace: true })}
      />
      <p role="status">
        {words.serviceCatalogue.count(shown.length)} {offline && words.catalogueRuns.offlineLink}
      </p>
      <ServiceTable services={shown} data={data} onLink={setAsked} />
      {asked && <LinkDialog key={asked.id} service={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function isWanted(service: ServiceHit, { source, type, state }: ServicesRoute, { byKey }: CatalogueData): boolean {
  if (source && service.source !== source) return false;
  if (type && service.type !== type) return false;
  if (state === 'withdrawn') return service.withdrawnOn !== null;
  if (state === undefined) return true;
  const isLinked = service.key !== null && byKey.has(service.key);
  return state === 'linked' ? isLinked : !isLinked && service.withdrawnOn === null;
}

const foundAtMost = 500;
const pause = 200;

/** What the search finds, best first; everything while nothing is looked for. */
function useFound(search: string, services: readonly ServiceHit[]): readonly ServiceHit[] {
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
    (service) => !taken.has(service) && (service.name.toLowerCase().includes(lower) || service.key?.startsWith(wanted)),
  );
  return [...best, ...literal];
}
