import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { Suspense, useEffect, useState } from 'react';
import type { Stored } from '../../../register';
import { formatDay } from '../../../text';
import { Boundary, Failed, Loading, useSession } from '../../shell';
import { fetched } from '../../shell/fetched';
import type { DiagramReading } from './outline';
import { DiagramSteps } from './diagramSteps';

/** The drawing program is large: it is fetched when there is something to draw. */
const DiagramPicture = fetched(async () => (await import('./diagramPicture')).DiagramPicture);

type FileState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly name: string; readonly text: string; readonly reading: DiagramReading };

interface DiagramProps {
  readonly diagram: Stored<'diagrams'>;
  /** Paper can't be zoomed: the steps in words are unfolded there. */
  readonly unfolded?: boolean;
}

/** One process model: its picture where the file holds one, its steps in words, and the file itself. */
export function Diagram({ diagram, unfolded = false }: DiagramProps) {
  const { words, language } = useSession();
  const styles = useStyles();
  const [file, retry] = useFile(diagram);
  const title = diagram.values.title ?? words.page.diagram;
  if (file.state === 'loading') return <Loading text={words.page.diagramLoading} />;
  if (file.state === 'failed') return <Failed title={words.page.diagramFailed} error={file.error} retry={retry} />;
  const { reading } = file;
  return (
    <div className={styles.diagram}>
      <div className={styles.head}>
        <span>
          {title}
          {diagram.values.asOf && ` (${words.page.diagramAsOf(formatDay(diagram.values.asOf, language))})`}
        </span>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => download(file)}>
          {words.page.diagramDownload}
        </Button>
      </div>
      {reading.kind === 'broken' && <Sentence text={words.page.diagramBroken} />}
      {reading.kind === 'read' && !reading.drawable && <Sentence text={words.page.diagramNotDrawn} />}
      {reading.kind === 'read' && reading.drawable && (
        <Boundary of={diagram.etag} instead={(error, again) => <Failed error={error} retry={again} />}>
          <Suspense fallback={<Loading text={words.page.diagramLoading} />}>
            <DiagramPicture xml={file.text} title={title} />
          </Suspense>
        </Boundary>
      )}
      {reading.kind === 'read' && (
        <DiagramSteps processes={reading.processes} unfolded={unfolded || !reading.drawable} />
      )}
    </div>
  );
}

function Sentence({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function useFile({ id, etag }: Stored<'diagrams'>): readonly [FileState, () => void] {
  const { store } = useSession();
  const [state, setState] = useState<FileState>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    const settle = (next: FileState) => {
      if (current) setState(next);
    };
    const read = async (): Promise<FileState> => {
      const [file, { readDiagram }] = await Promise.all([store.file('diagrams', id), import('./outline')]);
      return { state: 'ready', ...file, reading: await readDiagram(file.text) };
    };
    read().then(settle, (error: unknown) => settle({ state: 'failed', error }));
    return () => {
      current = false;
    };
  }, [store, id, etag, attempt]);
  const retry = () => {
    setState({ state: 'loading' });
    setAttempt((count) => count + 1);
  };
  return [state, retry];
}

/** As a file of no kind that a browser would open: what is in it stays data. */
function download({ name, text }: { readonly name: string; readonly text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const useStyles = makeStyles({
  diagram: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});
