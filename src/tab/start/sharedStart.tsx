import { Button, Link } from '@fluentui/react-components';
import { useMemo } from 'react';
import { hrefOf, Page, useRegisterData } from '../shell';
import { useStartSession } from './startSession';
import { Arriving } from './arriving';
import { Figures } from './figures';
import { HelpWanted } from './helpWanted';
import { RecentChanges } from './recentChanges';
import { registerState } from './registerState';
import { Sections } from './section';

/** What everybody in a channel or chat sees alike: the state of the register, what changed, where help is wanted. Nobody's own. */
export function SharedStart() {
  const { words, today, me } = useStartSession();
  const { table, units, syncedAt } = useRegisterData();
  const state = useMemo(() => registerState(table, units, today), [table, units, today]);
  const begin = me.may.processes.add && <Link href={hrefOf({ screen: 'capture' })}>{words.shell.capture}</Link>;
  // Without the number of those that wait for oneself: that is nobody else's business.
  const toSuggestions = me.may.suggestions.read && (
    <Button as="a" href={hrefOf({ screen: 'suggestions', show: 'open' })}>
      {words.suggestions.title}
    </Button>
  );
  return (
    <Page title={words.home.sharedTitle} intro={words.home.sharedIntro} actions={toSuggestions}>
      <Arriving />
      {syncedAt !== null && (
        <>
          <Figures state={state} action={begin} />
          <Sections>
            <RecentChanges />
            <HelpWanted state={state} />
          </Sections>
        </>
      )}
    </Page>
  );
}
