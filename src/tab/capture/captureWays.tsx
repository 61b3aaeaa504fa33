import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { hrefOf, useRoute } from '../shell';
import { useCaptureSession } from './captureSession';
import type { Route } from '../shell';

type Way = 'single' | 'quick' | 'meeting' | 'catalogue' | 'copyOf' | 'full';

const ways: Readonly<Record<Way, Route>> = {
  single: { screen: 'capture' },
  quick: { screen: 'quick' },
  meeting: { screen: 'meeting' },
  catalogue: { screen: 'fromCatalogue' },
  copyOf: { screen: 'copyOf' },
  full: { screen: 'capture', full: true },
};

/** From one way to capture to the others. */
export function CaptureWays() {
  const { words } = useCaptureSession();
  const styles = useStyles();
  const here = wayOf(useRoute());
  return (
    <nav aria-label={words.ways.label} className={styles.ways}>
      {(Object.keys(ways) as Way[]).map((way) => (
        <Link
          key={way}
          href={hrefOf(ways[way])}
          title={words.ways.hints[way]}
          aria-current={way === here ? 'page' : undefined}
          className={mergeClasses(styles.way, way === here && styles.here)}
        >
          {words.ways.names[way]}
        </Link>
      ))}
    </nav>
  );
}

function wayOf(route: Route): Way | null {
  if (route.screen === 'capture') return route.full ? 'full' : 'single';
  return (Object.keys(ways) as Way[]).find((way) => ways[way].screen === route.screen) ?? null;
}

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  way: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':hover': { textDecorationLine: 'none', backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  here: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});
