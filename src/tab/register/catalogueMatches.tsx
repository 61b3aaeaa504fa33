import { Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ServiceHit } from '../copy';
import { hrefOf, useSession } from '../shell';

const atMost = 4;
/** Asked when somebody has stopped typing: the catalogue has thousands of rows and is read late. */
const pause = 300;

/** Services of the catalogue that come near what was looked for in vain: capturing them spares typing. */
export function CatalogueMatches({ query, className }: { readonly query: string; readonly className: string }) {
  const { words } = useSession();
  const services = useServices(query);
  if (services.length === 0) return null;
  return (
    <>
      <p>{words.arrange.catalogueMatches}</p>
      <ul className={className}>
        {services.map(({ id, key, name }) => (
          <li key={id}>
            <Link href={hrefOf({ screen: 'capture', name })} aria-label={words.arrange.captureService(name)}>
              {name}
            </Link>{' '}
            {key}
          </li>
        ))}
      </ul>
    </>
  );
}

function useServices(query: string): readonly ServiceHit[] {
  const { copy } = useSession();
  const [found, setFound] = useState<{ readonly query: string; readonly services: readonly ServiceHit[] } | null>(null);
  useEffect(() => {
    let isWanted = query !== '';
    const ask = async () => {
      const services = (await copy.services(query, atMost)).filter(({ withdrawnOn }) => withdrawnOn === null);
      if (isWanted) setFound({ query, services });
    };
    const timer = window.setTimeout(() => void (isWanted && ask()), pause);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [copy, query]);
  return found?.query === query ? found.services : [];
}
