import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { keysOf } from '../../register';
import { serviceKeyTexts } from '../../text';
import type { ServiceHit } from '../copy';
import { sessionWith } from '../shell';
import { sayingOf } from './serviceSaying';

const useServiceSession = sessionWith(serviceKeyTexts);

/** The services behind the keys, as the catalogue calls them; the keys alone until it has answered, and where it can't. */
export function ServicesDisplay({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { words } = useServiceSession();
  const keys = keysOf({ serviceKeys: text });
  const services = useNamed(keys.join(' '));
  return (
    <ul className={styles.list}>
      {keys.map((key) => {
        const [name, detail] = services ? sayingOf(key, services, words.serviceKeys) : [key, ''];
        return (
          <li key={key}>
            {name} {detail && <span className={styles.detail}>({detail})</span>}
          </li>
        );
      })}
    </ul>
  );
}

function useNamed(keys: string): readonly ServiceHit[] | null {
  const { copy } = useServiceSession();
  const [services, setServices] = useState<readonly ServiceHit[] | null>(null);
  useEffect(() => {
    let current = true;
    const wanted = keys.split(' ').filter(Boolean);
    copy.servicesByKey(wanted).then(
      (found) => current && setServices(found),
      // Without the catalogue nobody can say that a key is not in it.
      () => current && setServices(null),
    );
    return () => {
      current = false;
    };
  }, [copy, keys]);
  return services;
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
});
