import { Button } from '@fluentui/react-components';
import { CopyRegular, EditRegular, LinkRegular } from '@fluentui/react-icons';
import { hrefOf, navigate, useNotices, useSession } from '../shell';

/** What can be done with a process: change it, pass it on, start another one from it. */
export function ProcessActions({ id }: { readonly id: number }) {
  const { words, me } = useSession();
  const { notify } = useNotices();
  const copyLink = async () => {
    const address = new URL(hrefOf({ screen: 'process', id }), window.location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      notify({ text: words.process.linkCopied });
    } catch {
      // A host may refuse the clipboard to what it frames; then the person copies by hand.
      notify({ text: words.process.linkNotCopied(address), kind: 'warning' });
    }
  };
  return (
    <>
      {me.may.processes.edit && (
        <Button appearance="primary" icon={<EditRegular />} onClick={() => navigate({ screen: 'edit', id })}>
          {words.process.edit}
        </Button>
      )}
      <Button icon={<LinkRegular />} onClick={() => void copyLink()}>
        {words.process.copyLink}
      </Button>
      {me.may.processes.add && (
        <Button icon={<CopyRegular />} onClick={() => navigate({ screen: 'capture', from: id })}>
          {words.process.useTemplate}
        </Button>
      )}
    </>
  );
}
