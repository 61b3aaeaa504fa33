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
import type { Finding } from '../../register';
import { findingMark } from '../../register';
import { administrationWords } from '../../text';
import { DialogSurface, useSession } from '../shell';
import { findingText, repairText } from './sentences';

interface RepairDialogProps {
  /** Empty: closed. */
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Says what repairs will do, before they do it. */
export function RepairDialog({ findings, onClose, onConfirm }: RepairDialogProps) {
  const styles = useStyles();
  const { language } = useSession();
  const words = administrationWords(language);
  const [first] = findings;
  return (
    <Dialog open={first !== undefined} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.askTitle}</DialogTitle>
          <DialogContent>
            {first && findings.length === 1 && <p>{findingText(first, words, language)}</p>}
            <p>{findings.length === 1 ? words.willDo : words.repairAllAsk}</p>
            <ul className={styles.list}>
              {findings.map((one) => (
                <li key={findingMark(one) + one.entries.join()}>
                  {repairText(one, words, language)}
                  {one.entries.length > 0 && ` (${words.entries(one.entries.length)})`}
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {words.confirm}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });
