import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useSession } from '../shell';

/** How complete an entry is, as a number; the bar beside it is only for the glance. */
export const CompletenessBar = memo(function CompletenessBar({ percent }: { readonly percent: number }) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <span className={styles.whole}>
      <span className={styles.bar} style={{ backgroundSize: `${percent}% 100%` }} aria-hidden />
      {words.grid.percent(percent)}
    </span>
  );
});

const useStyles = makeStyles({
  whole: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  bar: {
    display: 'inline-block',
    width: '40px',
    height: '6px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke2,
    backgroundImage: `linear-gradient(${tokens.colorCompoundBrandBackground}, ${tokens.colorCompoundBrandBackground})`,
    backgroundRepeat: 'no-repeat',
  },
});
