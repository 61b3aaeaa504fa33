import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import type { DragEvent } from 'react';
import { useRef, useState } from 'react';
import { useImportSession } from './importSession';

/** Drop a table here, or choose one. */
export function FilePicker({ onFile }: { readonly onFile: (file: File) => void }) {
  const styles = useStyles();
  const { words } = useImportSession();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = Array.from(files ?? []);
    if (file) onFile(file);
    // The same file may be chosen again after it was corrected.
    if (input.current) input.current.value = '';
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        event.stopPropagation();
        take(event.dataTransfer.files);
      }}
    >
      <DocumentTableRegular fontSize={32} aria-hidden />
      <p className={styles.text}>{words.importing.dropFile}</p>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {words.importing.chooseFile}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.ods,.json"
        aria-label={words.importing.file}
        onChange={(event) => take(event.target.files)}
      />
    </div>
  );
}

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXXL,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  text: { margin: 0 },
});
