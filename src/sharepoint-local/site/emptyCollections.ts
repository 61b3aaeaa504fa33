import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import type { Resource, Step } from '../http/resource';
import { answerCollection } from '../odata/collection';

/** Things a site may have and this one never gets: reading finds none, adding is refused by name. */
export function emptyCollection(call: Call, name: string, set: string): Resource {
  const add = () => {
    throw notInTheStandIn(`A new entry of ${name}`);
  };
  const adding: Step = () => ({ verbs: { POST: add } });
  return {
    verbs: { GET: () => answerCollection(set, [], call.query), POST: add },
    steps: { add: adding, getbyid: () => ({ verbs: { GET: add } }) },
  };
}
