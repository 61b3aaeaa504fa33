import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { processNameOf } from '../../../register';
import type { ServiceHit } from '../../copy';
import { useCaptureSession } from '../captureSession';
import { LinkedProcesses, useLinked } from '../linked';

interface ServiceListProps {
  readonly services: readonly ServiceHit[];
  readonly chosen: ReadonlyMap<number, ServiceHit>;
  readonly onChoose: (hit: ServiceHit) => void;
}

const page = 50;

/** Services to pick, each with the name its process would have, and with the processes it is linked to already. */
export function ServiceList({ services, chosen, onChoose }: ServiceListProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const [most, setMost] = useState(page);
  const shown = services.slice(0, most);
  const linked = useLinked(shown.flatMap(({ key }) => (key !== null && /^\d{6,}$/.test(key) ? [key] : [])));
  if (services.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={words.picking.list}>
        {shown.map((service) => (
          <Service
            key={service.id}
            service={service}
            checked={chosen.has(service.id)}
            linked={linked.get(service.key ?? '') ?? []}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {services.length > most && (
        <Button className={styles.more} onClick={() => setMost(most + page)}>
          {words.picking.more(Math.min(page, services.length - most))}
        </Button>
      )}
    </>
  );
}

interface ServiceProps {
  readonly service: ServiceHit;
  readonly checked: boolean;
  readonly linked: readonly number[];
  readonly onChoose: (hit: ServiceHit) => void;
}

function Service({ service, checked, linked, onChoose }: ServiceProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const name = processNameOf(service.name);
  return (
    <li className={styles.line}>
      <Checkbox
        checked={checked}
        label={<span className={styles.name}>{service.name}</span>}
        onChange={() => onChoose(service)}
      />
      <span className={styles.small}>
        {[service.key, service.type && `${words.picking.type} ${service.type}`].filter(Boolean).join(' · ')}
        {name !== service.name && ` · ${words.picking.becomes(name)}`}
      </span>
      {linked.length > 0 && (
        <span className={styles.small}>
          <LinkedProcesses ids={linked} />
        </span>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  small: {
    paddingLeft: '32px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  more: { alignSelf: 'flex-start' },
});
