import { Field as FieldFrame, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Person } from '../../register';
import { likelyPeople, peopleSearches } from '../../register';
import { useRegisterData } from '../shell';
import type { AskedProps } from './decisionSelect';
import { DecisionSelect } from './decisionSelect';
import { useImportSession } from './importSession';

const suggestedAtMost = 6;

interface Answer {
  readonly wanted: string;
  readonly people: readonly Person[];
}

/** Somebody whom the register can't make out: the likeliest of those it knows and of the directory, and a search for others. */
export function AskedPerson({ question, decision, decide }: AskedProps) {
  const styles = useStyles();
  const { words, store } = useImportSession();
  const { personName, people: known } = useRegisterData();
  const { searchPeople, searching, nobodyFound } = words.importSteps;
  const [wanted, setWanted] = useState(question.text);
  const [found, setFound] = useState<Answer | null>(null);
  const likely = useMemo(() => likelyPeople(wanted, [...known.values()], suggestedAtMost), [wanted, known]);
  useEffect(() => {
    let isWanted = true;
    const search = async () => {
      const people = await findSomebody(wanted, (text) => store.findPeople(text));
      if (isWanted) setFound({ wanted, people });
    };
    search().catch(() => isWanted && setFound({ wanted, people: [] }));
    return () => void (isWanted = false);
  }, [wanted, store]);
  const people = [...new Map([...(found?.people ?? []), ...likely].map((person) => [person.key, person])).values()];
  const suggested = people.map(({ key, name, email }) => ({ key, text: `${name} (${email || key})` }));
  const chosen = typeof decision === 'string' && !people.some(({ key }) => key === decision);
  const others = chosen ? [{ key: decision, text: personName(decision) || decision }] : [];
  const isSearching = found?.wanted !== wanted;
  return (
    <div className={styles.person}>
      <DecisionSelect {...{ question, decision, decide, suggested, others }} />
      <FieldFrame
        label={searchPeople}
        className={styles.search}
        validationState="none"
        validationMessage={isSearching ? searching : people.length === 0 ? nobodyFound : undefined}
      >
        <Input value={wanted} onChange={(_event, { value }) => setWanted(value)} />
      </FieldFrame>
    </div>
  );
}

/** Goes on to the next step of the search until one finds somebody; what is found as it stands needs no likeness. */
async function findSomebody(text: string, find: (text: string) => Promise<readonly Person[]>) {
  const [first = [], ...further] = peopleSearches(text);
  const exact = (await Promise.all(first.map(find))).flat();
  if (exact.length > 0) return exact;
  for (const step of further) {
    const likely = likelyPeople(text, (await Promise.all(step.map(find))).flat(), suggestedAtMost);
    if (likely.length > 0) return likely;
  }
  return [];
}

const useStyles = makeStyles({
  person: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  search: { flex: '0 1 240px' },
});
