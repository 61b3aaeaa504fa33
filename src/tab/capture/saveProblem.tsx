import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { errorText, useSession } from '../shell';

/** Why saving has failed, and that nothing is lost; nothing as long as `error` is null. */
export function SaveProblem({ error }: { readonly error: unknown }) {
  const { words } = useSession();
  if (error === null) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {errorText(error, words)} {words.errors.kept}
      </MessageBarBody>
    </MessageBar>
  );
}
