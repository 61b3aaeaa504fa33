import {
  Button,
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { Fragment, useId, useState } from 'react';
import type { UnitCoverage } from '../../register';
import { processNumber } from '../../register';
import { formatNumber } from '../../text';
import { hrefOf, useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import type { FindingKind } from './coverageFindings';
import type { CatalogueData } from './useCatalogueData';

export const coverageColumns = [
  'unit',
  'services',
  'withoutProcess',
  'processes',
  'withoutService',
  'withWithdrawn',
] as const;

interface CoverageTableProps {
  readonly units: readonly UnitCoverage[];
  readonly data: CatalogueData;
  readonly nameOf: (unit: number | null) => string;
}

/** One line a unit; what is missing there opens below it. */
export function CoverageTable({ units, data, nameOf }: CoverageTableProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const [open, setOpen] = useState<{ readonly unit: number | null; readonly kind: FindingKind } | null>(null);
  const { serviceCatalogue: said } = words;
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={said.parts.coverage}>
      <Table noNativeElements size="small" aria-label={said.parts.coverage} className={styles.table}>
        <TableHeader className={styles.header}>
          <TableRow>
            {coverageColumns.map((column) => (
              <TableHeaderCell key={column}>{said.coverageColumns[column]}</TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {units.map((one) => {
            const kind = open !== null && open.unit === one.unit ? open.kind : null;
            const show = (wanted: FindingKind) => setOpen(wanted === kind ? null : { unit: one.unit, kind: wanted });
            return (
              <Fragment key={one.unit ?? 0}>
                <UnitRow one={one} name={nameOf(one.unit)} open={kind} onOpen={show} />
                {kind && <Findings kind={kind} ids={one[kind]} unit={nameOf(one.unit)} data={data} />}
              </Fragment>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}

interface UnitRowProps {
  readonly one: UnitCoverage;
  readonly name: string;
  readonly open: FindingKind | null;
  readonly onOpen: (kind: FindingKind) => void;
}

function UnitRow({ one, name, open, onOpen }: UnitRowProps) {
  const { words, language } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const many = (count: number) => formatNumber(count, language);
  const finding = (kind: FindingKind) => (
    <TableCell className={styles.cell}>
      <Label text={said.coverageColumns[kind]} />
      {one[kind].length === 0 ? (
        0
      ) : (
        <Button
          size="small"
          appearance="transparent"
          className={styles.number}
          icon={open === kind ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open === kind}
          aria-label={`${many(one[kind].length)} ${said.findingsOf(said.coverageColumns[kind], name)}`}
          onClick={() => onOpen(kind)}
        >
          {many(one[kind].length)}
        </Button>
      )}
    </TableCell>
  );
  return (
    <TableRow className={styles.row}>
      <TableCell className={styles.unit}>{name}</TableCell>
      <TableCell className={styles.cell}>
        <Label text={said.coverageColumns.services} />
        {many(one.services)}
      </TableCell>
      {finding('withoutProcess')}
      <TableCell className={styles.cell}>
        <Label text={said.coverageColumns.processes} />
        {many(one.processes)}
      </TableCell>
      {finding('withoutService')}
      {finding('withWithdrawn')}
    </TableRow>
  );
}

/** Where cells stand below each other, their column stands before them. */
function Label({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <span className={styles.label}>{text}</span>;
}

interface FindingsProps {
  readonly kind: FindingKind;
  readonly ids: readonly number[];
  readonly unit: string;
  readonly data: CatalogueData;
}

function Findings({ kind, ids, unit, data }: FindingsProps) {
  const { words } = useCatalogueSession();
  const { processName } = useRegisterData();
  const styles = useStyles();
  const heading = useId();
  const { serviceCatalogue: said } = words;
  const services = new Map(data.services.map((service) => [service.id, service]));
  const linkOf = (id: number) => {
    if (kind !== 'withoutProcess') {
      return <Link href={hrefOf({ screen: 'process', id })}>{processName(id) ?? processNumber(id)}</Link>;
    }
    const { key, name } = services.get(id) ?? { key: null, name: '' };
    return <Link href={hrefOf({ screen: 'catalogue', search: key ?? name })}>{`${name} (${key})`}</Link>;
  };
  return (
    <TableRow>
      <TableCell aria-colspan={coverageColumns.length} className={styles.findings}>
        <span id={heading} className={styles.heading}>
          {said.findingsOf(said.coverageColumns[kind], unit)}
        </span>
        <ul aria-labelledby={heading} className={styles.list}>
          {ids.map((id) => (
            <li key={id}>{linkOf(id)}</li>
          ))}
        </ul>
      </TableCell>
    </TableRow>
  );
}

const narrow = '@media (max-width: 640px)';

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: {
    minWidth: '720px',
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { minWidth: 0 },
  },
  header: { [narrow]: { display: 'none' } },
  row: { [narrow]: { flexDirection: 'column', alignItems: 'stretch', padding: `${tokens.spacingVerticalS} 0` } },
  cell: { [narrow]: { justifyContent: 'space-between', minHeight: '28px' } },
  label: { display: 'none', [narrow]: { display: 'inline' } },
  unit: { overflowWrap: 'anywhere', [narrow]: { fontWeight: tokens.fontWeightSemibold } },
  number: { minWidth: 0, paddingLeft: 0, color: tokens.colorBrandForegroundLink },
  findings: {
    display: 'block',
    height: 'auto',
    padding: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, columnWidth: '260px', columnGap: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});
