import { useEffect, useState } from 'react';
import type { ServiceHit } from '../copy';
import { useSession } from '../shell';

/** The services of the catalogue; null as long as it is not known, and when it can't be read. */
export function useServices(): readonly ServiceHit[] | null {
  const { copy } = useSession();
  const [services, setServices] = useState<readonly ServiceHit[] | null>(null);
  useEffect(() => {
    let current = true;
    // Without the catalogue, keys are typed as text.
    copy.allServices().then(
      (all) => current && setServices(all),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [copy]);
  return services;
}
