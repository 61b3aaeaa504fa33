import type { Stored } from '../../register';
import { processNumber } from '../../register';
import { useNotices, useSession } from '../shell';

/** Passing the address of an entry on: into a chat, by mail, or by hand. */
export function useSharing({ id, values }: Stored<'processes'>) {
  const { host, words } = useSession();
  const { notify } = useNotices();
  const number = processNumber(id);
  const link = host.linkTo(`process/${id}`, number);
  const message = words.page.shareMessage(values.name ?? number, number);

  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      notify({ text: words.process.linkCopied });
    } catch {
      // A host may refuse the clipboard to what it frames; then the person copies by hand.
      notify({ text: words.process.linkNotCopied(link), kind: 'warning' });
    }
  };

  const toChat = async (): Promise<void> => {
    const share = host.teams?.share;
    if (!share) {
      window.open(shareAddress(link, message), '_blank', 'noopener,noreferrer');
      return;
    }
    try {
      await share(link, message);
    } catch (error) {
      if (!isCancelled(error)) notify({ text: words.page.shareFailed, kind: 'warning' });
    }
  };

  return { copyLink, toChat, mailAddress: mailAddress(message, link) };
}

/** The page of Teams in which people choose whom to send a link to, for programs without a window of their own for that. */
export function shareAddress(link: string, message: string): string {
  const query = new URLSearchParams({ href: link, msgText: message, preview: 'true' });
  return `https://teams.microsoft.com/share?${query.toString()}`;
}

const mailAddress = (subject: string, link: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(link)}`;

/** `USER_ABORT` of teams-js: who closes the window has decided, and nothing has failed. */
const userAbort = 8000;
const isCancelled = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errorCode' in error && error.errorCode === userAbort;
