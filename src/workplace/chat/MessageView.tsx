import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Language } from '../../register';
import { formatInstant, chatTexts } from '../../text';
import { CardView } from './CardView';
import type { DirectoryPerson } from './cardElement';
import type { ChatMessage, InvokeOutcome } from './client';

interface MessageViewProps {
  readonly message: ChatMessage;
  readonly person: { readonly name: string };
  readonly language: Language;
  readonly directory: readonly DirectoryPerson[];
  readonly onInvoke: (verb: string, data: object) => Promise<InvokeOutcome>;
  readonly onOpenLink: (url: string) => void;
}

const useStyles = makeStyles({
  message: { display: 'grid', gap: '4px', maxWidth: '92%', justifySelf: 'start', alignSelf: 'flex-start' },
  mine: { alignSelf: 'flex-end' },
  card: { width: '92%', maxWidth: '480px' },
  meta: { color: tokens.colorNeutralForeground2 },
  bubble: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  myBubble: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
});

export function MessageView({ message, person, language, directory, onInvoke, onOpenLink }: MessageViewProps) {
  const styles = useStyles();
  const words = chatTexts(language).chat;
  const { text, card } = message.content;
  const isMine = message.author === 'person';
  const author = isMine ? person.name : words.bot;
  return (
    <article className={mergeClasses(styles.message, isMine && styles.mine, card !== null && styles.card)}>
      <Text size={200} className={styles.meta}>
        {words.from(author, formatInstant(message.sentAt, language))}
      </Text>
      {text !== null && <div className={mergeClasses(styles.bubble, isMine && styles.myBubble)}>{text}</div>}
      {card !== null && <CardView {...{ card, words, directory, onInvoke, onOpenLink }} />}
    </article>
  );
}
