import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import type { Answer } from '../odata/answer';
import { resolvePerson, searchPeople } from '../users/peoplePicker';
import { recycleResource } from '../recycle/recycleResource';
import { webResource } from './webResource';

const picker = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';

/** `_api`: where every path starts. */
export function rootResource(call: Call): Resource {
  return {
    steps: {
      web: () => webResource(call),
      site: () => siteResource(call),
      contextinfo: () => action(() => contextInfo(call)),
      [`${picker}.clientpeoplepickersearchuser`]: () => action(() => searchPeople(call)),
      [`${picker}.clientpeoplepickerresolveuser`]: () => action(() => resolvePerson(call)),
    },
  };
}

function siteResource(call: Call): Resource {
  const get = (): Answer => {
    throw notInTheStandIn('_api/site');
  };
  return {
    verbs: { GET: get },
    steps: { rootweb: () => webResource(call), recyclebin: (parameters) => recycleResource(call, parameters) },
  };
}

/** Half an hour, as on a tenant; bearer callers never need it. */
function contextInfo(call: Call): Answer {
  const now = call.site.now();
  const [, month = '', day = '', year = '', time = ''] =
    /^\w+, ((?:\d+)) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  const digest = `0x${'0'.repeat(128)},${month} ${day} ${year} ${time} -0000`;
  return {
    kind: 'value',
    name: 'GetContextWebInformation',
    type: 'SP.ContextWebInformation',
    value: {
      FormDigestTimeoutSeconds: 1800,
      FormDigestValue: digest,
      LibraryVersion: '16.0.24322.12008',
      SiteFullUrl: call.webUrl,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: call.webUrl,
    },
  };
}
