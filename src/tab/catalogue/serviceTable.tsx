import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { isLinkableKey } from '../../register';
import { formatShortDay } from '../../text';
import type { ServiceHit } from '../copy';
import { VirtualTable } from '../field';
import { hrefOf, useIsOffline, useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import { catalogueSources } from './sources';
import type { CatalogueData } from './useCatalogueData';

const usualHeight = 56;

interface ServiceTableProps {
  readonly services: readonly ServiceHit[];
  readonly data: CatalogueData;
  readonly onLink: (service: ServiceHit) => void;
}

/** The services found. */
export function ServiceTable({ services, data, onLink }: ServiceTableProps) {
  const styles = useStyles();
  const { words } = useCatalogueSession();
  const { columns, title } = words.serviceCatalogue;
  return (
    <VirtualTable
      label={title}
      headers={[columns.name, columns.key, columns.type, columns.processes]}
      count={services.length}
      cells={(index) => <Cells service={services[index]!} data={data} onLink={onLink} />}
      keyOf={(index) => services[index]?.id ?? index}
      usualHeight={usualHeight}
      rowClass={styles.row}
      className={styles.table}
    />
  );
}

function Cells({ service, data, onLink }: Omit<ServiceTableProps, 'services'> & { service: ServiceHit }) {
  const { words, me, language } = useCatalogueSession();
  const { processName } = useRegisterData();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const { key, name, type, source, version, withdrawnOn } = service;
  const origin = [source && catalogueSources[source][language], version].filter(Boolean).join(' · ');
  const offline = useIsOffline();
  const linked = key === null ? [] : (data.byKey.get(key) ?? []);
  const mayLink = !offline && me.may.processes.edit && isLinkableKey(key) && withdrawnOn === null;
  return (
    <>
      <div role="cell">
        {name}
        {withdrawnOn !== null && (
          <div className={styles.small}>{said.withdrawn(formatShortDay(withdrawnOn, language))}</div>
        )}
      </div>
      <div role="cell">
        {key} <div className={styles.small}>{origin}</div>
      </div>
      <div role="cell">{type}</div>
      <div role="cell" className={styles.processes}>
        {linked.map((id) => (
          <Link key={id} inline href={hrefOf({ screen: 'process', id })}>
            {processName(id) ?? `#${id}`}
          </Link>
        ))}
        {!isLinkableKey(key) && <span className={styles.small}>{said.noKey}</span>}
        {mayLink && (
          <Button
            size="small"
            appearance={linked.length > 0 ? 'subtle' : 'secondary'}
            aria-label={said.linkOf(name)}
            onClick={() => onLink(service)}
          >
            {said.link}
          </Button>
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  table: { height: '60vh', minHeight: '240px', backgroundColor: tokens.colorNeutralBackground1 },
  row: {
    gridTemplateColumns: 'minmax(180px, 3fr) minmax(140px, 1fr) 64px minmax(180px, 2fr)',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  processes: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});
