import { isLinkableKey } from '../../register';
import type { serviceKeyTexts } from '../../text';
import type { ServiceHit } from '../copy';

/** What a key is called, by the service that is still in use where several have it, and what has to be said beside it. */
export function sayingOf(
  key: string,
  services: readonly ServiceHit[],
  said: ReturnType<typeof serviceKeyTexts>['serviceKeys'],
): readonly [name: string, detail: string] {
  const named = services.filter((service) => service.key === key);
  const service = named.find(({ withdrawnOn }) => withdrawnOn === null) ?? named[0];
  if (!service) return [key, isLinkableKey(key) ? said.unknown : said.notAKey];
  return [service.name, service.withdrawnOn === null ? key : said.withdrawn(key)];
}
