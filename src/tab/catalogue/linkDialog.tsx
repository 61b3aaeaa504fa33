import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Field } from '../../register';
import { processFields, withKey, withoutKey } from '../../register';
import { catalogueTexts } from '../../text';
import type { ServiceHit } from '../copy';
import type { Entered } from '../field';
import { FieldInput } from '../field';
import { DialogSurface, errorText, useRegisterData, useUndo } from '../shell';
import { useCatalogueSession } from './catalogueSession';

const [german, english] = [catalogueTexts('de').serviceCatalogue, catalogueTexts('en').serviceCatalogue];
const processField: Field = {
  ...processFields.parent,
  label: { de: german.process, en: english.process },
  help: { de: german.linkHint, en: english.linkHint },
};

interface LinkDialogProps {
  readonly service: ServiceHit;
  readonly onClose: () => void;
}

/** Writes the key of a service into a process that somebody chooses; processes with a similar name stand first. */
export function LinkDialog({ service, onClose }: LinkDialogProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const { name, key } = service;
  const [process, setProcess] = useState<Entered>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const link = useLinking();
  const save = async () => {
    setSaving(true);
    const refusal = typeof process === 'number' ? await link(process, key ?? '', name) : said.choose;
    setSaving(false);
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{said.linkOf(name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Alike name={name} onChoose={setProcess} />
            <FieldInput
              name="process"
              field={processField}
              entered={process}
              onEnter={(_name, entered) => setProcess(entered)}
              stage="draft"
            />
            {problem !== null && (
              <MessageBar intent="error" layout="multiline" role="alert">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{said.cancel}</Button>
            <Button appearance="primary" disabledFocusable={saving} onClick={() => void save()}>
              {said.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Alike({ name, onChoose }: { readonly name: string; readonly onChoose: (id: number) => void }) {
  const { copy, words } = useCatalogueSession();
  const { processName } = useRegisterData();
  const styles = useStyles();
  const [ids, setIds] = useState<readonly number[]>([]);
  useEffect(() => {
    let current = true;
    // Only a help: without it, everybody finds the process by typing.
    copy.similar(name, null, 4).then(
      (found) => current && setIds(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [copy, name]);
  if (ids.length === 0) return null;
  return (
    <div role="group" aria-label={words.serviceCatalogue.alike} className={styles.alike}>
      <span>{words.serviceCatalogue.alike}</span>
      {ids.map((id) => (
        <Button key={id} size="small" onClick={() => onChoose(id)}>
          {processName(id) ?? `#${id}`}
        </Button>
      ))}
    </div>
  );
}

/** Null when it is written, else the sentence that says why not. */
function useLinking() {
  const { copy, store, words } = useCatalogueSession();
  const { take } = useRegisterData();
  const undo = useUndo();
  const { serviceCatalogue: said } = words;
  return async (id: number, key: string, service: string): Promise<string | null> => {
    try {
      const entry = (await copy.entry(id)) ?? (await store.one('processes', id));
      const serviceKeys = withKey(entry.values.serviceKeys, key);
      if (serviceKeys === null) return said.hasIt;
      const written = await store.update('processes', entry, { serviceKeys });
      take('processes', written);
      undo.offer({
        done: said.linkedNow(service, written.values.name ?? ''),
        undo: async () => {
          const before = withoutKey(written.values.serviceKeys, key);
          take('processes', await store.update('processes', written, { serviceKeys: before }));
          return said.unlinkedNow;
        },
      });
      return null;
    } catch (error) {
      return errorText(error, words);
    }
  };
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  alike: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
