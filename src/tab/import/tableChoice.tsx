import { Field as FieldFrame, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ImportCell } from '../../register';
import { saidCell } from './cellSaying';
import { useImportSession } from './importSession';
import type { OpenedFile } from './openFile';

interface TableChoiceProps {
  readonly file: OpenedFile;
  readonly onSheet: (name: string) => void;
  readonly onHeader: (index: number) => void;
}

/** Which table of the file is meant, and in which of its rows the headings are. */
export function TableChoice({ file, onSheet, onHeader }: TableChoiceProps) {
  const styles = useStyles();
  return (
    <div className={styles.choices}>
      <SheetChoice file={file} onSheet={onSheet} />
      <HeaderChoice file={file} onHeader={onHeader} />
    </div>
  );
}

function SheetChoice({ file: { sheet }, onSheet }: Pick<TableChoiceProps, 'file' | 'onSheet'>) {
  const styles = useStyles();
  const { words } = useImportSession();
  if (!sheet.sheetNames || sheet.sheetNames.length < 2) return null;
  return (
    <FieldFrame label={words.importing.sheet} className={styles.field}>
      <Select value={sheet.sheetName} onChange={(_event, { value }) => onSheet(value)}>
        {sheet.sheetNames.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </FieldFrame>
  );
}

const headersOffered = 25;

function HeaderChoice({ file: { sheet, header }, onHeader }: Pick<TableChoiceProps, 'file' | 'onHeader'>) {
  const styles = useStyles();
  const { words, language } = useImportSession();
  const { headerRow, headerRowOption } = words.importSteps;
  const said = (cell: ImportCell) => saidCell(cell, words.capture, language);
  const offered = sheet.rows
    .slice(0, Math.max(headersOffered, header.index + 1))
    .map((row, index) => ({ index, names: row.map(said).filter(Boolean).join(', ') }))
    .filter(({ names }) => names !== '');
  return (
    <FieldFrame label={headerRow} className={styles.field}>
      <Select
        className={styles.select}
        value={String(header.index)}
        onChange={(_event, { value }) => onHeader(Number(value))}
      >
        {offered.map(({ index, names }) => (
          <option key={index} value={index}>
            {headerRowOption(index + 1, names.slice(0, 80))}
          </option>
        ))}
      </Select>
    </FieldFrame>
  );
}

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  field: { flex: '1 1 280px', maxWidth: '560px', minWidth: 0 },
  select: { minWidth: 0 },
});
