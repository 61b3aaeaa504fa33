import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ProcessFacts } from '../copy';
import type { RegisterFilters } from '../shell';
import { useStartSession } from './startSession';
import { Empty, hrefOf, nobody, wholeRegister } from '../shell';
import { EntryList } from './entryList';
import { useLineStyles } from './lineList';
import type { BareUnit, RegisterState } from './registerState';
import { Section, Subsection } from './section';

const firstShown = 5;

/** Where anybody could lend a hand: units nobody has captured for, entries without an owner, drafts that wait. */
export function HelpWanted({ state: { bareUnits, unowned, drafts } }: { readonly state: RegisterState }) {
  const { words, me } = useStartSession();
  const { home } = words;
  const isDone = bareUnits.length + unowned.length + drafts.length === 0;
  return (
    <Section title={home.help}>
      {isDone && (
        <Empty
          title={home.noHelp}
          hint={home.noHelpHint}
          action={me.may.processes.add && <Link href={hrefOf({ screen: 'fromCatalogue' })}>{home.toCatalogue}</Link>}
        />
      )}
      {bareUnits.length > 0 && (
        <Subsection title={home.bareUnits}>
          <BareUnits units={bareUnits} />
        </Subsection>
      )}
      {unowned.length > 0 && (
        <Subsection title={home.unowned} hint={home.unownedHint}>
          <Entries entries={unowned} filters={{ owner: [nobody] }} />
        </Subsection>
      )}
      {drafts.length > 0 && (
        <Subsection title={home.waitingDrafts}>
          <Entries entries={drafts} filters={{ status: ['draft'] }} />
        </Subsection>
      )}
    </Section>
  );
}

function BareUnits({ units }: { readonly units: readonly BareUnit[] }) {
  const lineStyles = useLineStyles();
  const { words, me } = useStartSession();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className={lineStyles.list}>
        {(all ? units : units.slice(0, firstShown)).map(({ unit: { id, values }, below }) => {
          const name = values.shortName ?? values.name ?? '';
          return (
            <li key={id} className={lineStyles.item}>
              <span className={lineStyles.name}>{[values.number, values.name].filter(Boolean).join(' ')}</span>
              <span className={lineStyles.facts}>
                {below > 0 && <span>{words.home.withBelow(below)}</span>}
                {me.may.processes.add && (
                  <Link href={hrefOf({ screen: 'fromCatalogue', unit: id })}>{words.home.captureFor(name)}</Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {!all && units.length > firstShown && (
        <Button onClick={() => setAll(true)}>{words.shell.home.showAll(units.length)}</Button>
      )}
    </>
  );
}

/** The first few; the register has them all. */
function Entries({
  entries,
  filters,
}: {
  readonly entries: readonly ProcessFacts[];
  readonly filters: RegisterFilters;
}) {
  const styles = useStyles();
  const { words } = useStartSession();
  return (
    <>
      <EntryList
        entries={entries.slice(0, firstShown)}
        routeOf={({ id }) => ({ screen: 'process', id })}
        showLight={false}
      />
      {entries.length > firstShown && (
        <Link className={styles.more} href={hrefOf({ ...wholeRegister, filters })}>
          {words.home.more(entries.length)}
        </Link>
      )}
    </>
  );
}

const useStyles = makeStyles({
  more: { display: 'inline-block', paddingBlock: tokens.spacingVerticalXS },
});
