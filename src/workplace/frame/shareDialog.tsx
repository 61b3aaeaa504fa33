import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Words } from './words';

interface Props {
  readonly link: string;
  readonly words: Words;
  readonly onClose: () => void;
}

/** The link to a page of the tab, to be copied. */
export function ShareDialog({ link, words, onClose }: Props) {
  // Usually the tab, which has asked for it, and knows itself where in it the focus was.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.shareTitle}</DialogTitle>
          <DialogContent>
            <Field label={words.shareLabel} hint={words.shareHint}>
              <Input readOnly value={link} onFocus={({ target }) => target.select()} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
