import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useSession } from '../shell';
import { Arriving } from '../shell/arriving';
import { fetched } from '../shell/fetched';
import type { ExportDialogProps } from './exportDialog';

/** Dialog, words and the writing of files come when somebody wants to take something along. */
const ExportDialog = fetched<ExportDialogProps>(async () => (await import('./exportDialog')).ExportDialog);

/** Opens the export of what is shown. */
export function ExportButton({ view }: { readonly view: () => ExportDialogProps['view'] }) {
  const { words } = useSession();
  const [shown, setShown] = useState<ExportDialogProps['view'] | null>(null);
  return (
    <>
      <Button appearance="subtle" icon={<ArrowDownloadRegular aria-hidden />} onClick={() => setShown(view())}>
        {words.arrange.exporting}
      </Button>
      {shown && (
        <Arriving>
          <ExportDialog view={shown} onClose={() => setShown(null)} />
        </Arriving>
      )}
    </>
  );
}
