import type { RegisterRoute } from '../shell';
import { hrefOf, readRegisterRoute } from '../shell';

/** A view that somebody has saved: a name for an address. */
export interface SavedView {
  /** `own:12`, `team:uebersicht`; stays the same when the view is renamed. */
  readonly key: string;
  readonly of: 'me' | 'team';
  readonly title: string;
  /** The query of the register's address, such as `group=unit`. */
  readonly address: string;
}

/** What a view keeps: everything but where somebody stands in it. */
export const addressOfView = (route: RegisterRoute): string =>
  hrefOf({ ...route, open: null, at: null }).split('?')[1] ?? '';

/** The register as a view shows it. Addresses that name something else lead to the whole register. */
export const routeOfView = ({ address }: Pick<SavedView, 'address'>): RegisterRoute =>
  readRegisterRoute(`register?${address}`);

/** Which view is shown: the one of this address; null when nobody has saved it. */
export function viewOf(route: RegisterRoute, views: readonly SavedView[]): SavedView | null {
  const address = addressOfView(route);
  return views.find((view) => addressOfView(routeOfView(view)) === address) ?? null;
}
