import { chatTexts } from '../../text';
import type { GraphAccess, OwnMeaning } from './graph';
import { postToGraph } from './graph';
import type { Notifier } from './notifier';

/** As the app's manifest declares it, with its words in both languages (`activities.activityTypes`). */
export const activityType = 'requestsWaiting';

/**
 * Lines in the activity feed of Teams: `POST /users/{id}/teamwork/sendActivityNotification`, which answers 204 (DOC). The app
 * has to be installed for the person; the application that signs in is the one of the manifest's `webApplicationInfo` (MEM). The
 * preview shows 150 characters (DOC) and names no process: it appears on locked screens, too.
 */
export function activityFeedNotifier(access: GraphAccess): Notifier {
  return {
    notify: ({ person }, { entries, language, start }) => {
      const { notices } = chatTexts(language);
      const body = {
        topic: { source: 'text', value: notices.feedTopic, webUrl: start },
        activityType,
        previewText: { content: notices.feedPreview(entries.length) },
        templateParameters: [{ name: 'count', value: String(entries.length) }],
      };
      return postToGraph(
        access,
        `/users/${encodeURIComponent(person)}/teamwork/sendActivityNotification`,
        body,
        ofFeed,
      );
    },
  };
}

/**
 * 403 and 404 are the person's: not installed there, or no such account. With permission by resource each installation
 * consents for itself, so that a missing one looks the same as a missing installation (ISS).
 */
const ofFeed: OwnMeaning = (status) =>
  status === 403 || status === 404 ? { state: 'undeliverable', reason: 'gone' } : null;
