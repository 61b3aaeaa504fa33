import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { LoadFailed, Loading, useRegisterData, useSession, useUnknownAddress } from '../shell';

/** What a start page says before the register is there, and about an address that led nowhere. */
export function Arriving() {
  const { words } = useSession();
  const { table, state, syncedAt } = useRegisterData();
  const unknown = useUnknownAddress();
  return (
    <>
      {unknown && (
        <MessageBar intent="warning" role="alert">
          <MessageBarBody>{words.shell.unknownAddress}</MessageBarBody>
        </MessageBar>
      )}
      {typeof state === 'object' && <LoadFailed error={state.failed} />}
      {syncedAt === null && state === 'loading' && <Loading text={words.shell.loadingRegister(table.ids.length)} />}
    </>
  );
}
