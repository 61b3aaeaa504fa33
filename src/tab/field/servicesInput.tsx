import { makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { isLinkableKey, keysOf } from '../../register';
import { serviceKeyTexts } from '../../text';
import type { ServiceHit } from '../copy';
import { sessionWith } from '../shell';
import { Counter } from './counter';
import type { InputProps } from './inputProps';
import { keysAndRest, pastedKeys } from './serviceKeys';
import { sayingOf } from './serviceSaying';
import { SuggestionBox } from './suggestionBox';

const useServiceSession = sessionWith(serviceKeyTexts);

/** Typing pauses this long before the catalogue is searched. */
const pause = 200;
const shownAtMost = 12;

interface ServicesInputProps extends InputProps<'longText'> {
  readonly services: readonly ServiceHit[];
}

/**
 * Chooses services of the catalogue by words or by key. Keys that it doesn't know stay, and what is typed and is none stays, too,
 * as a line of its own that saving refuses.
 */
export function ServicesInput({ field, entered, onEnter, services }: ServicesInputProps) {
  const { words } = useServiceSession();
  const text = typeof entered === 'string' ? entered : '';
  const [typed, setTyped] = useState('');
  const chosen = withoutTyped(keysOf({ serviceKeys: text }), typed);
  const [found, isSearching] = useFound(typed, services);
  const enter = (keys: readonly string[], rest: string) => {
    setTyped(rest);
    onEnter([...new Set([...keys, rest.trim()])].filter(Boolean).join('\n') || null);
  };
  const { serviceKeys: said } = words;
  const offered = found.filter(({ key }) => isLinkableKey(key) && !chosen.includes(key));
  return (
    <>
      <Chosen
        keys={chosen}
        services={services}
        onRemove={(key) =>
          enter(
            chosen.filter((one) => one !== key),
            typed,
          )
        }
      />
      <SuggestionBox
        typed={typed}
        chosen={null}
        placeholder={said.search}
        suggestions={() => ({ shown: offered.map(suggestionOf), more: 0 })}
        remark={({ shown }) => {
          if (shown.length > 0) return null;
          if (typed.trim() === '') return said.typeMore;
          return isSearching ? said.searching : words.capture.noneFound;
        }}
        onType={(next) => {
          const pasted = pastedKeys(next);
          enter([...chosen, ...pasted], pasted.length > 0 ? '' : next);
        }}
        onChoose={(key) => enter([...chosen, key], '')}
        onLeave={() => {
          const { keys, rest } = keysAndRest(typed);
          if (keys.length > 0) enter([...chosen, ...keys], rest);
        }}
      />
      <Counter length={text.length} maximum={field.maximum} />
    </>
  );
}

const suggestionOf = ({ key, name, type }: ServiceHit) => ({
  key: key ?? '',
  text: name,
  detail: [key, type].filter(Boolean).join(' · '),
});

/** The last line is what stands in the box, once that is something. */
function withoutTyped(lines: readonly string[], typed: string): readonly string[] {
  return typed.trim() !== '' && lines.at(-1) === typed.trim() ? lines.slice(0, -1) : lines;
}

interface ChosenProps {
  readonly keys: readonly string[];
  readonly services: readonly ServiceHit[];
  readonly onRemove: (key: string) => void;
}

function Chosen({ keys, services, onRemove }: ChosenProps) {
  const { words } = useServiceSession();
  const styles = useStyles();
  if (keys.length === 0) return null;
  return (
    <TagGroup
      className={styles.tags}
      aria-label={words.serviceKeys.chosen}
      onDismiss={(_event, { value }) => onRemove(value)}
    >
      {keys.map((key) => {
        const [name, detail] = sayingOf(key, services, words.serviceKeys);
        return (
          <Tag
            key={key}
            value={key}
            dismissible
            className={styles.tag}
            primaryText={{ className: styles.name }}
            secondaryText={detail}
            dismissIcon={{ 'aria-label': words.capture.remove }}
          >
            {name}
          </Tag>
        );
      })}
    </TagGroup>
  );
}

/** Services in use that the typed words mean, or whose key begins like this; and whether the search still runs. */
function useFound(typed: string, services: readonly ServiceHit[]): readonly [readonly ServiceHit[], boolean] {
  const { copy } = useServiceSession();
  const wanted = typed.trim();
  const isKey = /^\d+$/.test(wanted);
  const [answer, setAnswer] = useState<{ readonly wanted: string; readonly hits: readonly ServiceHit[] } | null>(null);
  useEffect(() => {
    if (wanted === '' || isKey) return;
    let current = true;
    const settle = (hits: readonly ServiceHit[]) => current && setAnswer({ wanted, hits });
    const look = () => copy.services(wanted, shownAtMost).then(settle, () => settle([]));
    const timer = window.setTimeout(() => void look(), pause);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [copy, wanted, isKey]);
  const hits = isKey ? services.filter(({ key }) => key?.startsWith(wanted)) : (answer?.hits ?? []);
  const inUse = hits.filter(({ withdrawnOn }) => withdrawnOn === null).slice(0, shownAtMost);
  return [wanted === '' ? [] : inUse, !isKey && answer?.wanted !== wanted];
}

const useStyles = makeStyles({
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalXS },
  tag: { height: 'auto', minWidth: 0, maxWidth: '100%' },
  name: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});
