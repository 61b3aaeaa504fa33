import { notInTheStandIn } from '../errors';
import type { Step } from '../http/resource';

/** Parts of the site this room does not have; each is named in its refusal, wherever the path goes on to. */
const absent = {
  root: ['search', 'sp.userprofiles.peoplemanager'],
  site: ['features'],
  web: [
    'features',
    'navigation',
    'alerts',
    'createdefaultassociatedgroups',
    'getcatalog',
    'allproperties',
    'defaultdocumentlibrary',
    'themeinfo',
    'hubsitedata',
    'appcatalog',
    'tenantappcatalog',
    'sitecollectionappcatalog',
  ],
} as const;

/** The steps that lead to what is absent. */
export function absentSteps(where: keyof typeof absent): Record<string, Step> {
  const prefix = where === 'root' ? '' : `${where}/`;
  const refuse = (name: string) => (): never => {
    throw notInTheStandIn(`${prefix}${name}`);
  };
  return Object.fromEntries(absent[where].map((name) => [name, refuse(name)]));
}
