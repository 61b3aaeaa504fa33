import { Button, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CatalogueMapping, CataloguePlan, CatalogueSource, CatalogueTarget, Stored } from '../../register';
import {
  catalogueReportRows,
  catalogueTargets,
  csvText,
  isDay,
  isWrittenService,
  lists,
  planCatalogue,
  proposedSource,
  remappedCatalogue,
  shortened,
} from '../../register';
import type { CatalogueTexts } from '../../text';
import { useTooLong } from '../field';
import { download } from '../import/download';
import { useCatalogueSession } from './catalogueSession';
import { PlanSummary } from './planSummary';
import type { OpenedCatalogue } from './readCatalogueFile';
import { keepColumns } from './readCatalogueFile';
import { catalogueSources } from './sources';
import type { CatalogueData } from './useCatalogueData';

interface PrepareProps {
  readonly file: OpenedCatalogue;
  readonly existing: readonly Stored<'catalogue'>[];
  readonly data: CatalogueData;
  readonly onStart: (plan: CataloguePlan) => void;
  readonly onClose: () => void;
}

const longestVersion = lists.catalogue.fields.version.maximum;

/** What the file is, what its columns mean, and what it changes: nothing is written before somebody says so. */
export function PrepareCatalogue({ file, existing, data, onStart, onClose }: PrepareProps) {
  const { words, language, today } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const [mapping, setMapping] = useState(file.mapping);
  const [source, setSource] = useState<CatalogueSource>(() => proposedSource(file.name, file));
  const [asOf, setAsOf] = useState<string>(today);
  const [version, setVersion] = useState(shortened(file.name, longestVersion));
  const [isPart, setIsPart] = useState(false);
  const longVersion = useTooLong()(version, longestVersion);
  const isReady = mapping.includes('name') && isDay(asOf) && longVersion === undefined;
  const plan = useMemo(() => {
    if (!mapping.includes('name') || !isDay(asOf)) return null;
    return planCatalogue({ ...file, mapping, source, asOf, version: version.trim(), isPart, existing });
  }, [file, mapping, source, asOf, version, isPart, existing]);
  const changes = plan?.services.filter(isWrittenService).length ?? 0;
  const remap = (column: number, target: string) => {
    const next = remappedCatalogue(mapping, column, (target || null) as CatalogueTarget | null);
    setMapping(next);
    keepColumns(file.header.names, next);
  };
  return (
    <div className={styles.part}>
      <div className={styles.row}>
        <Field label={said.source}>
          <Select value={source} onChange={(_event, { value }) => setSource(value as CatalogueSource)}>
            {Object.entries(catalogueSources).map(([key, label]) => (
              <option key={key} value={key}>
                {label[language]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={said.asOf} validationMessage={isDay(asOf) ? undefined : said.wrongDay}>
          <Input type="date" value={asOf} onChange={(_event, { value }) => setAsOf(value)} />
        </Field>
        <Field label={said.version} validationMessage={longVersion}>
          <Input value={version} onChange={(_event, { value }) => setVersion(value)} />
        </Field>
      </div>
      <Checkbox checked={isPart} label={said.part} onChange={(_event, { checked }) => setIsPart(checked === true)} />
      <Columns names={file.header.names} mapping={mapping} onRemap={remap} />
      {!mapping.includes('name') && <p role="alert">{said.noName}</p>}
      {plan && <PlanSummary plan={plan} data={data} />}
      {plan && changes === 0 && <p role="status">{said.nothingToDo}</p>}
      <div className={styles.row}>
        {plan && changes > 0 && (
          <Button appearance="primary" disabledFocusable={!isReady} onClick={() => isReady && onStart(plan)}>
            {said.start(changes)}
          </Button>
        )}
        {plan && <Button onClick={() => saveReport(plan, said)}>{said.report}</Button>}
        <Button onClick={onClose}>{said.otherFile}</Button>
      </div>
    </div>
  );
}

const saveReport = (plan: CataloguePlan, said: CatalogueTexts['serviceCatalogue']): void =>
  download(said.reportFile, csvText(catalogueReportRows(plan, said)), 'text/csv;charset=utf-8');

interface ColumnsProps {
  readonly names: readonly string[];
  readonly mapping: CatalogueMapping;
  readonly onRemap: (column: number, target: string) => void;
}

/** What each column of the file is taken for. */
function Columns({ names, mapping, onRemap }: ColumnsProps) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  return (
    <div className={styles.row}>
      {names.map((name, column) => (
        <Field key={column} label={said.meaning(name || String(column + 1))}>
          <Select value={mapping[column] ?? ''} onChange={(_event, { value }) => onRemap(column, value)}>
            <option value="">{said.leftOut}</option>
            {catalogueTargets.map((target) => (
              <option key={target} value={target}>
                {said.targets[target]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'end' },
});
