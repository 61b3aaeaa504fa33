import { useState } from 'react';
import type { Stored } from '../../register';
import { applicationOf } from '../../register';
import { errorText, useNotices, useRegisterData, useSession } from '../shell';
import type { DecisionOutcome } from './deciding';
import { acceptSuggestion, declineSuggestion } from './deciding';

type Choice = 'accepted' | 'declined';

/** Deciding about one suggestion. `seen` is the entry as the person has it before their eyes. */
export function useDeciding(suggestion: Stored<'suggestions'>, seen: Stored<'processes'> | null) {
  const { store, me, today, words } = useSession();
  const { take, personName } = useRegisterData();
  const { notify } = useNotices();
  const [deciding, setDeciding] = useState<Choice | null>(null);
  const [remark, setRemark] = useState<string | null>(null);

  async function decide(choice: Choice, reason: string | null): Promise<void> {
    if (deciding) return;
    setDeciding(choice);
    setRemark(null);
    try {
      const decision = { suggestion, seen, reason };
      const act = choice === 'accepted' ? acceptSuggestion : declineSuggestion;
      settle(choice, await act(store, decision, me, today));
    } catch (error) {
      setRemark(errorText(error, words));
    } finally {
      setDeciding(null);
    }
  }

  function settle(choice: Choice, outcome: DecisionOutcome): void {
    if ('process' in outcome && outcome.process) take('processes', outcome.process);
    if ('suggestion' in outcome) take('suggestions', outcome.suggestion);
    if (outcome.kind === 'decided') notify({ text: doneText(choice) });
    // With the right to decide, the place for remarks goes.
    else if (outcome.kind === 'notMine') notify({ text: whoText(outcome.process), kind: 'info' });
    else setRemark(remarkOn(outcome));
  }

  function doneText(choice: Choice): string {
    if (choice === 'declined') return words.suggestions.declined;
    const isFree = !seen || applicationOf(suggestion.values, seen.values).kind === 'free';
    return isFree ? words.suggestions.acceptedFree : words.suggestions.accepted;
  }

  function whoText(process: Stored<'processes'> | null): string {
    const names = [process?.values.owner, process?.values.deputy].flatMap((key) => (key ? [personName(key)] : []));
    return names.length > 0 ? words.suggestions.whoDecides(names.join(', ')) : words.suggestions.teamDecides;
  }

  function remarkOn(outcome: Exclude<DecisionOutcome, { kind: 'decided' | 'notMine' }>): string {
    switch (outcome.kind) {
      case 'changedMeanwhile':
        return words.suggestions.changedJustNow;
      case 'unreadable':
        return words.suggestions.unreadable;
      case 'unfit':
        return words.suggestions.unfit(words.problems[outcome.problem.code](outcome.problem.facts ?? {}));
      case 'decidedByOthers':
        return outcome.process ? words.suggestions.decidedByOthersApplied : words.suggestions.decidedByOthers;
    }
  }

  return { deciding, remark, decide };
}

export type Deciding = ReturnType<typeof useDeciding>;
