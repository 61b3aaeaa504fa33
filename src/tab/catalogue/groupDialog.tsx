import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field as FieldFrame,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Field } from '../../register';
import { isGroup, longestGroup, processFields } from '../../register';
import { catalogueTexts } from '../../text';
import type { Entered } from '../field';
import { FieldInput, useTooLong } from '../field';
import { DialogSurface, errorText, useRegisterData, useUndo } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import { saveGroup } from './saveGroup';

const [german, english] = [catalogueTexts('de').serviceGroups, catalogueTexts('en').serviceGroups];
const unitField: Field = {
  ...processFields.unit,
  label: { de: german.unit, en: english.unit },
  help: { de: german.unitHint, en: english.unitHint },
};

export interface AskedGroup {
  /** Null when the person says it. */
  readonly group: string | null;
  readonly unit: number | null;
}

interface GroupDialogProps {
  readonly asked: AskedGroup;
  readonly onClose: () => void;
}

/** Which unit is responsible for the services of a group. */
export function GroupDialog({ asked, onClose }: GroupDialogProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceGroups: said } = words;
  const [typed, setTyped] = useState(asked.group ?? '');
  const [unit, setUnit] = useState<Entered>(asked.unit);
  const [problem, setProblem] = useState<string | null>(null);
  const { saving, save } = useSaving(onClose, setProblem);
  const group = typed.trim();
  const long = useTooLong()(typed, longestGroup);
  const submit = () => {
    if (long) return;
    if (!isGroup(group)) setProblem(said.wrongGroup);
    else if (typeof unit !== 'number') setProblem(said.wrongUnit);
    else void save(group, unit);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{asked.group === null ? said.other : said.assignOf(asked.group)}</DialogTitle>
          <DialogContent className={styles.content}>
            {asked.group === null && (
              <FieldFrame label={said.group} hint={said.groupHint} validationMessage={long} required>
                <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
              </FieldFrame>
            )}
            <FieldInput
              name="unit"
              field={unitField}
              entered={unit}
              onEnter={(_name, entered) => setUnit(entered)}
              stage="draft"
            />
            {problem !== null && (
              <MessageBar intent="error" layout="multiline" role="alert">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{said.cancel}</Button>
            {asked.group !== null && asked.unit !== null && (
              <Button disabledFocusable={saving} onClick={() => void save(group, null)}>
                {said.remove}
              </Button>
            )}
            <Button appearance="primary" disabledFocusable={saving} onClick={submit}>
              {said.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useSaving(onSaved: () => void, onProblem: (problem: string | null) => void) {
  const { store, words } = useCatalogueSession();
  const { take, unitName, settings } = useRegisterData();
  const undo = useUndo();
  const [saving, setSaving] = useState(false);
  const { serviceGroups: said } = words;
  const save = async (group: string, unit: number | null): Promise<void> => {
    if (saving) return;
    setSaving(true);
    onProblem(null);
    const before = settings.serviceGroups[group] ?? null;
    try {
      take('settings', await saveGroup(store, group, unit));
      undo.offer({
        done: unit === null ? said.removed(group) : said.saved(group, unitName(unit)),
        undo: async () => {
          take('settings', await saveGroup(store, group, before));
          return said.takenBack(group);
        },
      });
      onSaved();
    } catch (error) {
      onProblem(errorText(error, words));
    } finally {
      setSaving(false);
    }
  };
  return { saving, save };
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});
