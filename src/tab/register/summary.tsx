import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { RegisterRoute } from '../shell';
import { facets, hrefOf, useNotices, useSession } from '../shell';
import { isFiltered } from './filter';
import type { OptionNames } from './options';
import { optionName } from './options';

interface SummaryProps {
  readonly route: RegisterRoute;
  readonly shown: number;
  readonly all: number;
  /** By the search alone, and how many of these have not every word. */
  readonly found: number;
  readonly near: number;
  readonly names: OptionNames;
}

/** How long nothing may change before it is read aloud: a reader that speaks at each key is never listened to. */
const quiet = 900;

/** How many are shown and why, in words; one step back to everything. */
export function Summary({ route, shown, all, found, near, names }: SummaryProps) {
  const styles = useStyles();
  const { words } = useSession();
  const { announce } = useNotices();
  const filtered = isFiltered(route.filters);
  const numbers = shown === all ? words.grid.countAll(all) : words.grid.countSome(shown, all);
  const filters = filtered ? ` ${words.grid.filteredBy(filterParts(route, names))}` : '';
  const { nothingWhole, fewWhole } = words.finding;
  const nearness = near === 0 || shown === 0 ? '' : ` ${near === found ? nothingWhole : fewWhole}`;
  const sentence = words.arrange.shown(`${numbers}.${filters}${nearness}`);
  useEffect(() => {
    const timer = window.setTimeout(() => announce(sentence), quiet);
    return () => window.clearTimeout(timer);
  }, [announce, sentence]);
  return (
    <div className={styles.line}>
      <span data-query={route.search}>
        <strong>{numbers}</strong>
        {filters}
        {nearness}
      </span>
      {(filtered || route.search !== '') && (
        <Link href={hrefOf({ ...route, search: '', filters: {}, at: null, open: null })}>{words.grid.showAll}</Link>
      )}
    </div>
  );
}

/** What each facet lets through, in words. */
export function filterParts({ filters }: Pick<RegisterRoute, 'filters'>, names: OptionNames): readonly string[] {
  const { words } = names;
  return facets.flatMap((facet) => {
    const values = (filters[facet] ?? []).map((value) => optionName(facet, value, names));
    return values.length === 0 ? [] : [words.grid.filterPart(words.arrange.facets[facet], values)];
  });
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
});
