import { refusedBySharePoint } from '../errors';
import type { List } from '../lists/list';
import { parseToken, tokenScopes, type ChangeToken } from '../site/changeTokens';
import type { Site } from '../site/site';
import { startOfLog } from '../storage/changes';

/** Whose changes are asked for; its tokens carry the same scope, whatever it was that changed (REC). */
export interface ChangeScope extends Pick<ChangeToken, 'scope' | 'target'> {
  /** Null for all lists of the web. */
  readonly list: List | null;
}

/** The log of one list. */
export const logOfList = (list: List): ChangeScope => ({ scope: tokenScopes.list, target: list.id, list });
/** The log of the web. */
export const logOfWeb = ({ ids }: Site): ChangeScope => ({ scope: tokenScopes.web, target: ids.web, list: null });
/** The log of the site collection, which has one web here. */
export const logOfSite = ({ ids }: Site): ChangeScope => ({ scope: tokenScopes.site, target: ids.site, list: null });

/** Where the log is entered: everything behind a number or a moment. */
export interface Bound {
  readonly token: ChangeToken;
  /** Older than the log reaches, on a site that does not say so. */
  readonly isForgotten: boolean;
}

/**
 * Reads a token against the scope it is used on. Both texts and codes: a public client of SharePoint Online; the status is
 * believed (MEM). SharePoint Online also leaves old tokens unrefused and answers nothing (sp-dev-docs#10389): `changeLog.isSilent`.
 */
export function boundOf(site: Site, { scope, target }: ChangeScope, text: string): Bound {
  const token = parseToken(text);
  if (token.scope !== scope || token.target !== target)
    throw refusedBySharePoint(-2130575173, 'Cannot use the changeToken from one object against a different object');
  const isForgotten = token.time < startOfLog(site);
  if (isForgotten && !site.changeLog.isSilent)
    throw refusedBySharePoint(
      -2130575172,
      'The changeToken refers to a time before the start of the current change log.',
    );
  return { token, isForgotten };
}
