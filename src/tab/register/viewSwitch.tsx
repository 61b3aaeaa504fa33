import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { RegisterRoute } from '../shell';
import { hrefOf, registerViews, useSession } from '../shell';

/** The same processes as a list, on the map, in the organisation, by the alphabet: search and filters go along. */
export const ViewSwitch = memo(function ViewSwitch({ route }: { readonly route: RegisterRoute }) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <nav aria-label={words.arrange.viewSwitch} className={styles.views}>
      {registerViews.map((view) => (
        <Link
          key={view}
          href={hrefOf({ ...route, view, at: null, open: null })}
          appearance="subtle"
          aria-current={route.view === view ? 'true' : undefined}
          className={mergeClasses(styles.view, route.view === view && styles.here)}
        >
          {words.arrange.views[view]}
        </Link>
      ))}
    </nav>
  );
});

const useStyles = makeStyles({
  views: { display: 'flex', gap: tokens.spacingHorizontalXS },
  view: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    borderBottom: '2px solid transparent',
  },
  here: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});
