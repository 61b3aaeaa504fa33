import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CallRegular, ChatRegular, MailRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PersonKey } from '../../register';
import { useRegisterData, useSession } from '../shell';

/** Opens a chat in Teams, in the program itself where it is installed. */
const chatAddress = (key: PersonKey): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(key)}`;

const callAddress = (key: PersonKey): string =>
  `https://teams.microsoft.com/l/call/0/0?users=${encodeURIComponent(key)}`;

/** An address is all it may hold: no subject, no second recipient. */
const mailAddress = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;

/** A person's name with the ways to reach them. */
export function PersonName({ personKey }: { readonly personKey: PersonKey }) {
  const { words } = useSession();
  const { people, personName } = useRegisterData();
  const styles = useStyles();
  const name = personName(personKey);
  const email = people.get(personKey)?.email;
  return (
    <span className={styles.person}>
      {name}
      <span className={styles.ways}>
        {email && (
          <Link href={mailAddress(email)} aria-label={words.people.mailTo(name)} className={styles.way}>
            <MailRegular aria-hidden fontSize={16} />
          </Link>
        )}
        <TeamsWay
          address={chatAddress(personKey)}
          label={words.people.chatWith(name)}
          icon={<ChatRegular aria-hidden fontSize={16} />}
        />
        <TeamsWay
          address={callAddress(personKey)}
          label={words.page.callWith(name)}
          icon={<CallRegular aria-hidden fontSize={16} />}
        />
      </span>
    </span>
  );
}

interface TeamsWayProps {
  readonly address: string;
  readonly label: string;
  readonly icon: ReactNode;
}

/** Inside Teams the program itself opens it; elsewhere, and where Teams refuses, it is a link like any other. */
function TeamsWay({ address, label, icon }: TeamsWayProps) {
  const { host } = useSession();
  const styles = useStyles();
  const open = () => {
    window.open(address, '_blank', 'noopener,noreferrer');
  };
  return (
    <Link
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
      className={styles.way}
      onClick={(event) => {
        if (!host.teams) return;
        event.preventDefault();
        host.teams.open(address).catch(open);
      }}
    >
      {icon}
    </Link>
  );
}

const useStyles = makeStyles({
  person: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  // They go to the next line together.
  ways: { display: 'inline-flex', gap: tokens.spacingHorizontalXS },
  // Big enough for a finger (WCAG 2.5.8).
  way: {
    '@media print': { display: 'none' },
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '24px',
    minHeight: '24px',
  },
});
