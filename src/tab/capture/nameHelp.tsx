import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useDeferredValue } from 'react';
import { namingHint } from '../../register';
import type { ProcessFacts } from '../copy';
import { useSimilar } from '../process/similar';
import type { ServiceHit } from '../copy';
import { linkableKey, useServices } from './services';
import { hrefOf, navigate, useRegisterData } from '../shell';
import { useCaptureSession } from './captureSession';

const similarAtMost = 4;
const servicesAtMost = 3;

/** Services of the catalogue that the name may mean; one of them may be linked. */
function Services({ services, linked = '', onLink }: ServicesProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  if (services.length === 0) return null;
  return (
    <>
      <p className={styles.title}>{words.ways.servicesTitle}</p>
      <ul className={styles.list}>
        {services.map((service) => (
          <li key={service.id} className={styles.entry}>
            <span className={styles.name}>
              {service.name}
              <span className={styles.unit}>{service.key}</span>
            </span>
            {onLink && service.key !== null && linkableKey(service) !== null && (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={linked.includes(service.key)}
                aria-label={words.ways.linkNamed(service.name)}
                onClick={() => onLink(service)}
              >
                {linked.includes(service.key) ? words.ways.linked : words.ways.link}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ServicesProps {
  readonly services: readonly ServiceHit[];
  /** Keys that the entry has already. */
  readonly linked?: string;
  readonly onLink?: (service: ServiceHit) => void;
}

interface NameHelpProps extends Omit<ServicesProps, 'services'> {
  readonly name: string;
  /** Takes over a better name. */
  readonly onTake?: (name: string) => void;
  /** Which of several names is meant, for those who don't see where the button stands. */
  readonly of?: string;
}

/** While a name is typed: how it could say more, and which entries resemble it. Helps, never blocks. */
export function NameHelp({ name, onTake, linked, onLink }: NameHelpProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  // Searching thousands of names may lag behind the keys; typing may not.
  const settled = useDeferredValue(name);
  const similar = useSimilar(settled, { atMost: similarAtMost });
  const services = useServices(settled, servicesAtMost);
  return (
    <div className={styles.help}>
      <div aria-live="polite">
        <Hint name={settled} onTake={onTake} />
        {similar.length > 0 && <p className={styles.title}>{words.capture.similarTitle}</p>}
      </div>
      {similar.length > 0 && (
        <ul className={styles.list}>
          {similar.map((entry) => (
            <Similar key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <Services services={services} linked={linked} onLink={onLink} />
    </div>
  );
}

/** How a name could say more; with a better one to take over, where grammar yields it. */
export function Hint({ name, onTake, of }: NameHelpProps) {
  const { words, language } = useCaptureSession();
  const styles = useStyles();
  const hint = namingHint(name, language);
  if (!hint) return null;
  const { code, word, proposal } = hint;
  return (
    <p className={styles.hint}>
      <LightbulbRegular aria-hidden />
      <span className={styles.hintText}>{words.naming.hints[code](word)}</span>
      {proposal && onTake && (
        <Button
          size="small"
          aria-label={of && `${of}: ${words.naming.take(proposal)}`}
          onClick={() => onTake(proposal)}
        >
          {words.naming.take(proposal)}
        </Button>
      )}
    </p>
  );
}

function Similar({ entry: { id, name, unit } }: { readonly entry: ProcessFacts }) {
  const { words } = useCaptureSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      <span className={styles.name}>
        <Link inline href={hrefOf({ screen: 'process', id })}>
          {name}
        </Link>
        <span className={styles.unit}>{unitName(unit)}</span>
      </span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.capture.similarUse(name)}
        onClick={() => navigate({ screen: 'capture', from: id })}
      >
        {words.capture.useTemplate}
      </Button>
    </li>
  );
}

const useStyles = makeStyles({
  help: { maxWidth: '720px' },
  hintText: { flexShrink: 1, minWidth: 0, maxWidth: 'calc(100% - 24px)' },
  hint: {
    '& svg': { flexShrink: 0 },
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
