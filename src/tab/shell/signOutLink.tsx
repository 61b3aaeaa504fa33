import { Link } from '@fluentui/react-components';
import { useNotices } from './notices';
import type { Session } from './session';
import { useSession } from './session';

interface SignOutLinkProps {
  readonly signOut: NonNullable<Session['signOut']>;
  readonly className: string;
}

/** Signs out. Whoever shares the device has to know when the register stays on it. */
export function SignOutLink({ signOut, className }: SignOutLinkProps) {
  const { words } = useSession();
  const { notify } = useNotices();
  const leave = async (): Promise<void> => {
    if (await signOut()) window.location.reload();
    else
      notify({
        text: words.shell.copyStays,
        kind: 'error',
        action: { label: words.shell.tryAgain, run: () => void leave() },
      });
  };
  return (
    <Link as="button" className={className} onClick={() => void leave()}>
      {words.shell.signOut}
    </Link>
  );
}
