import { useMemo } from 'react';
import { useRegisterData, useSession } from '../shell';
import type { Naming } from './describe';
import { targetName } from './targets';

/** Names for people and entries as this person may see them, in their language. */
export function useNaming(): Naming {
  const { language, words } = useSession();
  const data = useRegisterData();
  return useMemo(
    () => ({
      language,
      words,
      person: data.personName,
      target: (target, id) => targetName(target, id, data, words),
    }),
    [language, words, data],
  );
}
