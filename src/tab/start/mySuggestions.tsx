import { Link } from '@fluentui/react-components';
import type { Stored } from '../../register';
import { formatDay } from '../../text';
import type { Route } from '../shell';
import { useStartSession } from './startSession';
import { hrefOf, useRegisterData } from '../shell';
import { decider, shownSuggestions } from '../suggestion/shown';
import { LineList } from './lineList';
import { Section } from './section';

const shown = 4;

/** What became of the suggestions this person has made, the latest first. */
export function MySuggestions() {
  const { words, me } = useStartSession();
  const { suggestions } = useRegisterData();
  const outcome = useOutcome();
  const mine = shownSuggestions(suggestions, 'mine', me.key);
  if (mine.length === 0) return null;
  return (
    <Section title={words.home.mySuggestions}>
      <LineList
        lines={mine.slice(0, shown).map((suggestion) => ({
          key: suggestion.id,
          name: suggestion.values.title ?? words.suggestions.title,
          to: placeOf(suggestion),
          notes: outcome(suggestion),
        }))}
      />
      {mine.length > shown && (
        <Link href={hrefOf({ screen: 'suggestions', show: 'mine' })}>{words.home.allMySuggestions}</Link>
      )}
    </Section>
  );
}

/** Beside its entry, or where suggestions about none are. */
const placeOf = ({ values: { process } }: Stored<'suggestions'>): Route =>
  process === null
    ? { screen: 'suggestions', show: 'mine' }
    : { screen: 'process', id: process, section: 'suggestions' };

function useOutcome(): (suggestion: Stored<'suggestions'>) => readonly (string | undefined)[] {
  const { words, language } = useStartSession();
  const { personName, processName } = useRegisterData();
  return (suggestion) => {
    const { process, state, decidedOn, decisionReason } = suggestion.values;
    if (state === null || state === 'open') return [processName(process), words.home.waits];
    const day = decidedOn ? formatDay(decidedOn, language) : '';
    const person = decider(suggestion);
    const by =
      decidedOn && (person ? words.suggestions.decidedBy(personName(person), day) : words.suggestions.decidedOn(day));
    const answer = words.home.answered(words.suggestions.states[state], by ?? '');
    return [processName(process), answer, decisionReason ? words.home.reason(decisionReason) : undefined];
  };
}
