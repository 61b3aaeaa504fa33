import { FluentProvider, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { HostTheme } from '../host';
import type { WorkplaceFacts } from './api';
import { readWorkplace } from './api';
import type { Choices } from './choices';
import { keepChoices, readChoices } from './choices';
import { Desk } from './desk';
import { Opening } from './opening';
import { problemText, wordsIn } from './words';

export interface WorkplaceConfiguration {
  /** Origin and path before `/api/workplace` and `/channel`; empty on the own server. */
  readonly apiUrl: string;
}

const themes = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const satisfies {
  [Theme in HostTheme]: object;
};

/** The workplace on one machine: asks the service who is there, then shows the desk with tab and chat. */
export function Workplace({ apiUrl }: WorkplaceConfiguration) {
  const { facts, error, load } = useFacts(apiUrl);
  const [made, setMade] = useState<Partial<Choices>>({});
  const choices: Choices = {
    ...readChoices(facts?.people ?? [], window.location.search, window.localStorage),
    ...made,
  };
  const words = wordsIn(choices.language);
  const choose = (change: Partial<Choices>) => {
    const next = { ...choices, ...change };
    keepChoices(next, window);
    setMade(next);
  };
  useEffect(() => {
    document.documentElement.lang = choices.language;
    document.title = facts ? `${facts.cityName} – ${words.title}` : words.title;
  }, [choices.language, facts, words]);
  return (
    <FluentProvider theme={themes[choices.theme]}>
      {facts ? (
        <Desk apiUrl={apiUrl} facts={facts} choices={choices} onChoose={choose} />
      ) : (
        <Opening words={words} problem={error === null ? null : problemText(error, words)} onRetry={load} />
      )}
    </FluentProvider>
  );
}

function useFacts(apiUrl: string) {
  const [facts, setFacts] = useState<WorkplaceFacts | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(() => {
    readWorkplace(apiUrl).then(
      (read) => {
        setFacts(read);
        setError(null);
      },
      (reason: unknown) => setError(reason),
    );
  }, [apiUrl]);
  useEffect(load, [load]);
  return { facts, error, load };
}
