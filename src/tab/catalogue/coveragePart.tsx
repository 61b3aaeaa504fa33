import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { coverageOf, csvText, processNumber } from '../../register';
import { download } from '../import/download';
import { hrefOf, useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import { findingRows } from './coverageFindings';
import { coverageColumns, CoverageTable } from './coverageTable';
import { GroupsPart } from './groupsPart';
import type { CatalogueData } from './useCatalogueData';

const asCsv = 'text/csv;charset=utf-8';

/** Which services have a process and which processes a service, by unit; as a file, too. */
export function CoveragePart({ data }: { readonly data: CatalogueData }) {
  const { words } = useCatalogueSession();
  const { unitName, processName, settings } = useRegisterData();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const { serviceGroups: groups } = settings;
  const coverage = useMemo(() => coverageOf(data.services, data.processes, groups), [data, groups]);
  const nameOf = (unit: number | null) => (unit === null ? said.noUnit : unitName(unit));
  const units = [...coverage.units].sort((left, right) => nameOf(left.unit).localeCompare(nameOf(right.unit), 'de'));
  const saveCoverage = () => {
    const header = coverageColumns.map((column) => said.coverageColumns[column]);
    const lines = units.map(({ unit, services, withoutProcess, processes, withoutService, withWithdrawn }) => [
      nameOf(unit),
      services,
      withoutProcess.length,
      processes,
      withoutService.length,
      withWithdrawn.length,
    ]);
    download(said.coverageFile, csvText([header, ...lines]), asCsv);
  };
  const saveFindings = () => {
    const names = { unit: nameOf, process: (id: number) => processName(id) ?? processNumber(id) };
    download(said.findingsFile, csvText(findingRows(units, data, names, said)), asCsv);
  };
  return (
    <div className={styles.part}>
      <p className={styles.text}>
        {said.coverageTotals(coverage.linkedServices, coverage.services, coverage.linkedProcesses, coverage.processes)}
      </p>
      <p className={styles.text}>{said.coverageRule}</p>
      <div className={styles.bar}>
        <Button onClick={saveCoverage}>{said.exportCoverage}</Button>
        <Button onClick={saveFindings}>{said.exportFindings}</Button>
        <Link href={hrefOf({ screen: 'catalogue', state: 'unlinked' })}>{said.servicesWithout}</Link>
      </div>
      <CoverageTable units={units} data={data} nameOf={nameOf} />
      <GroupsPart services={data.services} groups={groups} />
    </div>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  text: { margin: 0, maxWidth: '90ch' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});
