import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterRoute } from '../shell';
import { facets, hrefOf, useRegisterData, useSession, wholeRegister } from '../shell';
import { isFiltered } from './filter';
import { optionName } from './options';

interface SummaryProps {
  readonly route: RegisterRoute;
  readonly shown: number;
  readonly all: number;
}

/** How many are shown and why, in words; one step back to everything. Read aloud whenever it changes. */
export function Summary({ route, shown, all }: SummaryProps) {
  const styles = useStyles();
  const { words, language } = useSession();
  const data = useRegisterData();
  const filtered = isFiltered(route.filters);
  const parts = facets.flatMap((facet) => {
    const values = route.filters[facet] ?? [];
    const names = values.map((value) => optionName(facet, value, data, words, language));
    return names.length === 0 ? [] : [words.grid.filterPart(words.grid.facets[facet], names)];
  });
  return (
    <div className={styles.line}>
      <span role="status" data-query={route.search}>
        <strong>{shown === all ? words.grid.countAll(all) : words.grid.countSome(shown, all)}</strong>
        {filtered && ` ${words.grid.filteredBy(parts)}`}
      </span>
      {(filtered || route.search !== '') && <Link href={hrefOf(wholeRegister)}>{words.grid.showAll}</Link>}
    </div>
  );
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
});
