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
import { useMemo } from 'react';
import type { UnitCoverage } from '../../register';
import { coverageOf, csvText } from '../../register';
import { download } from '../import/download';
import { hrefOf, useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import type { CatalogueData } from './useCatalogueData';

const columns = ['unit', 'services', 'processes', 'withoutService', 'withWithdrawn'] as const;

/** Which services have a process and which processes a service, by unit; as a file, too. */
export function CoveragePart({ data }: { readonly data: CatalogueData }) {
  const { words } = useCatalogueSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const coverage = useMemo(() => {
    const services = data.services.map(({ id, values: { key, name, withdrawnOn } }) => {
      return { id, key, name: name ?? '', withdrawnOn };
    });
    return coverageOf(services, data.processes, {});
  }, [data]);
  const nameOf = (unit: number | null) => (unit === null ? said.noUnit : unitName(unit));
  const units = [...coverage.units].sort((left, right) => nameOf(left.unit).localeCompare(nameOf(right.unit), 'de'));
  const cells = (one: UnitCoverage) => [
    nameOf(one.unit),
    one.services,
    one.processes,
    one.withoutService.length,
    one.withWithdrawn.length,
  ];
  const save = () => {
    const header = columns.map((column) => said.coverageColumns[column]);
    download(said.coverageFile, csvText([header, ...units.map(cells)]), 'text/csv;charset=utf-8');
  };
  return (
    <div className={styles.part}>
      <p className={styles.text}>
        {said.coverageTotals(coverage.linkedServices, coverage.services, coverage.linkedProcesses, coverage.processes)}
      </p>
      <p className={styles.text}>{said.coverageRule}</p>
      <div className={styles.bar}>
        <Button onClick={save}>{said.exportCoverage}</Button>
        <Link href={hrefOf({ screen: 'catalogue', state: 'unlinked' })}>{said.servicesWithout}</Link>
      </div>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={said.parts.coverage}>
        <Table size="small" aria-label={said.parts.coverage} className={styles.table}>
          <TableHeader>
            <TableRow>
              {columns.map((column) => (
                <TableHeaderCell key={column}>{said.coverageColumns[column]}</TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {units.map((one) => (
              <TableRow key={one.unit ?? 0}>
                {cells(one).map((cell, index) => (
                  <TableCell key={columns[index]}>{cell}</TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  text: { margin: 0, maxWidth: '90ch' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  scroller: { overflowX: 'auto' },
  table: { minWidth: '640px', backgroundColor: tokens.colorNeutralBackground1 },
});
