import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChatRegular, MailRegular } from '@fluentui/react-icons';
import type { PersonKey } from '../../register';
import { useRegisterData, useSession } from '../shell';

/** Opens a chat in Teams, in the program itself where it is installed. */
const chatAddress = (key: PersonKey): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(key)}`;

/** An address is all it may hold: no subject, no second recipient. */
const mailAddress = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

/** A person's name with the two ways to reach them. */
export function PersonName({ personKey }: { readonly personKey: PersonKey }) {
  const { words } = useSession();
  const { people, personName } = useRegisterData();
  const styles = useStyles();
  const name = personName(personKey);
  const email = people.get(personKey)?.email;
  return (
    <span className={styles.person}>
      {name}
      {email && (
        <Link href={mailAddress(email)} aria-label={words.people.mailTo(name)} className={styles.way}>
          <MailRegular aria-hidden fontSize={16} />
        </Link>
      )}
      <Link
        href={chatAddress(personKey)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={words.people.chatWith(name)}
        className={styles.way}
      >
        <ChatRegular aria-hidden fontSize={16} />
      </Link>
    </span>
  );
}

const useStyles = makeStyles({
  person: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  // Big enough for a finger (WCAG 2.5.8).
  way: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '24px',
    minHeight: '24px',
  },
});
