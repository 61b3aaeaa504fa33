import { chatTexts } from '../../text';
import type { GraphAccess, OwnMeaning } from './graph';
import { postToGraph } from './graph';
import type { NoticeContent, Notifier } from './notifier';

/** So many requests are named; the rest is counted, and stands behind the link. */
const namedEntries = 20;

/**
 * Mails from one mailbox of the service: `POST /users/{mailbox}/sendMail`, which answers 202 (DOC). The application needs
 * `Mail.Send`, limited to this mailbox.
 */
export function mailNotifier(access: GraphAccess, mailbox: string): Notifier {
  const path = `/users/${encodeURIComponent(mailbox)}/sendMail`;
  return {
    notify: ({ email }, notice) => {
      const { notices } = chatTexts(notice.language);
      const message = {
        subject: notices.subject(notice.entries.length),
        // Plain text: nothing that somebody has typed can become markup.
        body: { contentType: 'Text', content: textOf(notice) },
        toRecipients: [{ emailAddress: { address: email } }],
      };
      return postToGraph(access, path, { message, saveToSentItems: false }, ofMail);
    },
  };
}

/**
 * The path names the service's own mailbox: that it is forbidden or missing is nobody else's fault. An address that no longer
 * exists is accepted, and comes back to the mailbox as a message.
 */
const ofMail: OwnMeaning = (status) => (status === 403 || status === 404 ? 'refusesService' : null);

function textOf({ entries, language, start }: NoticeContent): string {
  const { notices: words } = chatTexts(language);
  const named = entries.slice(0, namedEntries).map(({ name, dueOn, link }) => {
    const due = dueOn === null ? '' : `, ${words.due(dueOn)}`;
    return `– ${oneLine(name)}${due}\n  ${link}`;
  });
  const rest = entries.length - named.length;
  const paragraphs = [words.greeting, words.why, named.join('\n'), rest > 0 ? words.more(rest) : null];
  const closing = [`${words.start}\n${start}`, words.next, words.once];
  return [...paragraphs, ...closing].filter((one) => one !== null).join('\n\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
