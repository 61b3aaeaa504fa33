import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Language } from '../../register';
import { chatTexts } from '../../text';

/** What arrived outside the chat, as the local Graph keeps it. */
interface ReceivedNotice {
  readonly id: number;
  readonly channel: 'activityFeed' | 'mail';
  readonly sentAt: string;
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
}

interface Props {
  /** Address of what has arrived, such as `/graph/received`. */
  readonly url: string;
  readonly token: string;
  readonly language: Language;
  /** Looked at anew whenever this changes: notices come with the round of a day. */
  readonly day: string;
  readonly onOpenLink: (url: string) => void;
}

/** Mails and lines of the activity feed, the latest first; nothing at all before the first one. */
export function NoticesView({ url, token, language, day, onOpenLink }: Props) {
  const styles = useStyles();
  const words = chatTexts(language).outside;
  const notices = useNotices(url, token, day);
  if (notices.length === 0) return null;
  const time = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium' });
  return (
    <details className={styles.all} open>
      <summary className={styles.summary}>{words.title(notices.length)}</summary>
      <ul className={styles.list} aria-label={words.list} tabIndex={0}>
        {notices.map(({ id, channel, sentAt, title, text, url: target }) => (
          <li key={id} className={styles.notice}>
            <Text size={200} className={styles.quiet}>
              {words.from(words.channels[channel], time.format(new Date(sentAt)))}
            </Text>
            <Text weight="semibold">{title}</Text>
            <WithLinks text={text} onOpenLink={onOpenLink} name={words.open} />
            {target !== null && (
              <Link as="button" onClick={() => onOpenLink(target)}>
                {words.open}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The long addresses of a mail are shown as what they are for. */
function WithLinks({
  text,
  name,
  onOpenLink,
}: Pick<Props, 'onOpenLink'> & { readonly text: string; readonly name: string }) {
  const styles = useStyles();
  return (
    <Text className={styles.text}>
      {text.split(/(https:\/\/\S+)/).map((part, index) =>
        part.startsWith('https://') ? (
          <Link key={index} as="button" inline onClick={() => onOpenLink(part)}>
            {name}
          </Link>
        ) : (
          part
        ),
      )}
    </Text>
  );
}

function useNotices(url: string, token: string, day: string): readonly ReceivedNotice[] {
  const [notices, setNotices] = useState<readonly ReceivedNotice[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    const load = async () => {
      const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` }, signal: ending.signal });
      if (!response.ok) throw new Error(`the notices answered ${response.status}`);
      setNotices(((await response.json()) as { readonly notices: readonly ReceivedNotice[] }).notices);
    };
    // What is on the screen stays: the chat beside it says that the line is interrupted.
    load().catch(() => undefined);
    return () => ending.abort();
  }, [url, token, day]);
  return notices;
}

const useStyles = makeStyles({
  all: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '8px 16px' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '35vh',
    overflowY: 'auto',
    display: 'grid',
    gap: '12px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  notice: { display: 'grid', justifyItems: 'start', gap: '2px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});
