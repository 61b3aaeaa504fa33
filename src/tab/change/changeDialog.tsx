import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DialogSurface, Failed, Loading } from '../shell';
import { useChangeSession } from './changeSession';
import type { Reading } from './useReading';

interface ChangeDialogProps {
  readonly onClose: () => void;
  /** What the dialog shows; it tells when a change is under way. */
  readonly children: (onRunning: (running: boolean) => void) => ReactNode;
}

/** The frame of a change: what is under way can be stopped, but not lost sight of. */
export function ChangeDialog({ onClose, children }: ChangeDialogProps) {
  const styles = useStyles();
  const [isRunning, setRunning] = useState(false);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && !isRunning && onClose()}>
      <DialogSurface className={styles.surface}>{children(setRunning)}</DialogSurface>
    </Dialog>
  );
}

interface ChangeBodyProps {
  readonly title: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** Title, what there is to look at, and what can be done with it. */
export function ChangeBody({ title, actions, children }: ChangeBodyProps) {
  const styles = useStyles();
  return (
    <DialogBody className={styles.body}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
    </DialogBody>
  );
}

interface ReadingBodyProps {
  readonly title: string;
  readonly reading: Reading<unknown>;
  readonly retry: () => void;
  readonly onClose: () => void;
}

/** As long as there is nothing to decide about yet. */
export function ReadingBody({ title, reading, retry, onClose }: ReadingBodyProps) {
  const { words } = useChangeSession();
  return (
    <ChangeBody title={title} actions={<Button onClick={onClose}>{words.change.cancel}</Button>}>
      {reading.stage === 'reading' && <Loading text={words.change.reading} />}
      {reading.stage === 'failed' && <Failed error={reading.error} retry={retry} />}
      {reading.stage === 'read' && words.errors.NotFound}
    </ChangeBody>
  );
}

const useStyles = makeStyles({
  surface: { maxWidth: 'min(960px, 100vw)', width: '100%', boxSizing: 'border-box' },
  body: { maxHeight: 'calc(100dvh - 64px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minHeight: '240px' },
});
