import { makeStyles, tokens } from '@fluentui/react-components';

/** A fact's name beside what is known of it; below each other where the page is narrow. */
export const useFactStyles = makeStyles({
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 220px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  },
  label: { color: tokens.colorNeutralForeground2 },
});
