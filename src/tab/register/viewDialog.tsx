import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTooLong } from '../field';
import { DialogSurface, navigate, useSession } from '../shell';
import { focusInvalid } from '../shell/focusInvalid';
import type { SavedView } from './savedView';
import { routeOfView } from './savedView';
import type { SavedViews } from './useSavedViews';

/** What gets a name: a new view, or one that has one already. */
export interface ViewNaming {
  readonly view: SavedView | null;
  readonly address: string;
}

interface ViewDialogProps {
  readonly naming: ViewNaming;
  readonly saved: SavedViews;
  readonly onClose: () => void;
}

const longestName = 80;

/** Asks for the name of a view, and whom it is for. */
export function ViewDialog({ naming, saved, onClose }: ViewDialogProps) {
  const { words } = useSession();
  const { arrange } = words;
  const tooLong = useTooLong();
  const [title, setTitle] = useState(naming.view?.title ?? '');
  const [of, setOf] = useState<SavedView['of']>(naming.view?.of ?? 'me');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = title.trim();
    const isTaken = saved.views.some((view) => view.title === name && view.of === of && view.key !== naming.view?.key);
    const missing = name === '' ? arrange.viewNameNeeded : isTaken ? arrange.viewNameTaken : null;
    const found = tooLong(name, longestName) ?? missing;
    setProblem(found);
    if (found) return focusInvalid(event.currentTarget);
    const isDone = naming.view
      ? await saved.update(naming.view, { title: name })
      : await saved.add({ of, title: name, address: naming.address });
    if (!isDone) return;
    // Its columns may have been the person's own choice so far: now they are the view's.
    if (!naming.view) navigate(routeOfView(naming), { replace: true });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={(event) => void submit(event)}>
          <DialogBody>
            <DialogTitle>{naming.view ? arrange.renameView(naming.view.title) : arrange.saveView}</DialogTitle>
            <DialogContent>
              <Field label={arrange.viewName} validationMessage={problem ?? undefined} required>
                <Input value={title} onChange={(_event, data) => setTitle(data.value)} />
              </Field>
              {!naming.view && saved.mayAddForTeam && (
                <Field label={arrange.forWhom}>
                  <RadioGroup value={of} onChange={(_event, data) => setOf(data.value === 'team' ? 'team' : 'me')}>
                    <Radio value="me" label={arrange.forMe} />
                    <Radio value="team" label={arrange.forTeam} />
                  </RadioGroup>
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {arrange.save}
              </Button>
              <Button onClick={onClose}>{arrange.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
