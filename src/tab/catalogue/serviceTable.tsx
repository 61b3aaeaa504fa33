import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { Stored } from '../../register';
import { isLinkableKey } from '../../register';
import { formatShortDay } from '../../text';
import { hrefOf, useRegisterData } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import { catalogueSources } from './sources';
import type { CatalogueData } from './useCatalogueData';

interface ServiceTableProps {
  readonly services: readonly Stored<'catalogue'>[];
  readonly data: CatalogueData;
  readonly onLink: (service: Stored<'catalogue'>) => void;
}

/** The services found; only those in sight are drawn, however many there are. */
export function ServiceTable({ services, data, onLink }: ServiceTableProps) {
  const styles = useStyles();
  const { words } = useCatalogueSession();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: services.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    overscan: 8,
    initialRect: { width: 800, height: 480 },
    getItemKey: (index) => services[index]?.id ?? index,
  });
  const { columns, title } = words.serviceCatalogue;
  return (
    <div
      ref={scroller}
      role="table"
      tabIndex={0}
      aria-label={title}
      aria-rowcount={services.length + 1}
      className={styles.scroller}
    >
      <div role="rowgroup" className={styles.header}>
        <div role="row" aria-rowindex={1} className={styles.row}>
          {(['name', 'key', 'type', 'processes'] as const).map((column) => (
            <div key={column} role="columnheader">
              {columns[column]}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 2}
            data-index={index}
            ref={virtual.measureElement}
            className={mergeClasses(styles.row, styles.placed)}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Cells service={services[index]!} data={data} onLink={onLink} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ service, data, onLink }: Omit<ServiceTableProps, 'services'> & { service: Stored<'catalogue'> }) {
  const { words, me, language } = useCatalogueSession();
  const { processName } = useRegisterData();
  const styles = useStyles();
  const { serviceCatalogue: said } = words;
  const { key, name, type, source, withdrawnOn } = service.values;
  const linked = key === null ? [] : (data.byKey.get(key) ?? []);
  const mayLink = me.may.processes.edit && isLinkableKey(key) && withdrawnOn === null;
  return (
    <>
      <div role="cell">
        {name}
        {withdrawnOn !== null && (
          <div className={styles.small}>{said.withdrawn(formatShortDay(withdrawnOn, language))}</div>
        )}
      </div>
      <div role="cell">
        {key} {source && <span className={styles.small}>{catalogueSources[source][language]}</span>}
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
          <Button size="small" aria-label={said.linkOf(name ?? '')} onClick={() => onLink(service)}>
            {said.link}
          </Button>
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  scroller: {
    height: '60vh',
    minHeight: '240px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    '@media (max-width: 640px)': { display: 'none' },
  },
  body: { position: 'relative' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(180px, 3fr) minmax(140px, 1fr) 64px minmax(180px, 2fr)',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', rowGap: tokens.spacingVerticalXS },
  },
  placed: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  processes: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});
