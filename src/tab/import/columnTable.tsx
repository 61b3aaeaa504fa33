import {
  makeStyles,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { memo } from 'react';
import type { ColumnMapping, ImportTarget, ProcessSection } from '../../register';
import { importTargets, isStatusName, processFields, processSections } from '../../register';
import { saidCell } from './cellSaying';
import { useImportSession } from './importSession';
import type { OpenedFile } from './openFile';
import { exampleOf } from './openFile';
import type { Plan } from './usePlan';

interface ColumnTableProps extends Pick<Plan, 'assign'> {
  readonly mapping: ColumnMapping;
  readonly file: OpenedFile;
}

/** What each column of the file is taken for, changeable. */
export function ColumnTable({ file, mapping, assign }: ColumnTableProps) {
  const styles = useStyles();
  const { words, language } = useImportSession();
  const { columnInFile, example, meaning, columnNumber, meaningOf } = words.importing;
  const count = Math.max(...file.sheet.rows.map((row) => row.length));
  return (
    <Table size="small" aria-label={words.importing.columns}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{columnInFile}</TableHeaderCell>
          <TableHeaderCell className={styles.example}>{example}</TableHeaderCell>
          <TableHeaderCell>{meaning}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {Array.from({ length: count }, (_, column) => {
          const name = file.header.names[column] || columnNumber(column + 1);
          return (
            <TableRow key={column}>
              <TableCell className={styles.cell}>{name}</TableCell>
              <TableCell className={styles.example}>
                {saidCell(exampleOf(file, column), words.capture, language).slice(0, 80)}
              </TableCell>
              <TableCell>
                <Select
                  className={styles.select}
                  size="small"
                  aria-label={meaningOf(name)}
                  value={mapping[column] ?? ''}
                  onChange={(_event, { value }) => assign(column, value === '' ? null : (value as ImportTarget))}
                >
                  <Targets />
                  {mapping[column] === 'status' && (
                    <option value="status">{processFields.status.label[language]}</option>
                  )}
                </Select>
                {mapping[column] == null && isStatusName(name) && (
                  <p className={styles.hint}>{words.importing.foreignStatus}</p>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

const Targets = memo(function Targets() {
  const { words, language } = useImportSession();
  const sections = Object.keys(processSections) as ProcessSection[];
  return (
    <>
      <option value="">{words.importing.leaveOut}</option>
      <option value="processNumber">{words.importing.processNumber}</option>
      {sections.map((section) => (
        <optgroup key={section} label={processSections[section].label[language]}>
          {targetsIn(section).map((target) => (
            <option key={target} value={target}>
              {processFields[target].label[language]}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
});

function targetsIn(section: ProcessSection) {
  return importTargets
    .filter((target) => target !== 'processNumber')
    .filter((target) => processFields[target].section === section);
}

const useStyles = makeStyles({
  cell: { overflowWrap: 'anywhere' },
  example: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 640px)': { display: 'none' },
  },
  select: { width: '100%', minWidth: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
