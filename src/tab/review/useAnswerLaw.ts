import { useMemo } from 'react';
import type { AtOnce } from '../../register';
import { useRegisterData } from '../shell';
import { useAnswerSession } from './answerSession';
import type { AnswerLaw } from './following';

/** What decides who is asked, from the settings and units as they are shown. */
export function useAtOnce(): AtOnce {
  const { today } = useAnswerSession();
  const { settings, units } = useRegisterData();
  return useMemo(
    () => ({
      today,
      rules: settings.reviewRules,
      team: settings.processTeam,
      units: new Map(units.map(({ id, values }) => [id, values])),
    }),
    [today, settings, units],
  );
}

/** What every answer of this person goes by. */
export function useAnswerLaw(): AnswerLaw {
  const { copy } = useAnswerSession();
  return { ...useAtOnce(), requestsOf: (process) => copy.reviewsOf(process) };
}
