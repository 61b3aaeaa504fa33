import { useSession } from '../shell';
import { PersonalStart } from './personalStart';
import { SharedStart } from './sharedStart';

/** The first page: one's own, or in a channel or chat the one of all. */
export function StartScreen() {
  return useSession().host.sharedWith ? <SharedStart /> : <PersonalStart />;
}
