import { answerChanges } from '../changes/changesEndpoint';
import { logOfSite } from '../changes/scope';
import { customActionsResource } from '../customActions/customActions';
import { moveCopySteps } from '../files/moveCopy';
import type { Call } from '../http/call';
import { action, reader, type Resource } from '../http/resource';
import { resolvePerson, searchPeople } from '../users/peoplePicker';
import { recycleResource } from '../recycle/recycleResource';
import { absentSteps } from './absent';
import { contextInfo } from './contextInfo';
import { siteEntity } from './siteEntity';
import { webResource } from './webResource';

const picker = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';

/** `_api`: where every path starts. */
export function rootResource(call: Call): Resource {
  return {
    steps: {
      ...absentSteps('root'),
      ...moveCopySteps(call),
      web: () => webResource(call),
      site: () => siteResource(call),
      contextinfo: () => action(() => contextInfo(call)),
      [`${picker}.clientpeoplepickersearchuser`]: () => action(() => searchPeople(call)),
      [`${picker}.clientpeoplepickerresolveuser`]: () => action(() => resolvePerson(call)),
    },
  };
}

function siteResource(call: Call): Resource {
  const entity = () => siteEntity(call);
  return {
    entity,
    verbs: { GET: () => ({ kind: 'entity', entity: entity() }) },
    steps: {
      ...absentSteps('site'),
      usercustomactions: (parameters) => customActionsResource(call, { kind: 'site' }, parameters),
      rootweb: () => webResource(call),
      recyclebin: (parameters) => recycleResource(call, parameters),
      getchanges: () => reader(() => answerChanges(call, logOfSite(call.site))),
    },
  };
}
