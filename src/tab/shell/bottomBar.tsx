import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface BottomBarProps {
  /** Whether it stands on a card or on the page itself. */
  readonly on: 'card' | 'page';
  /** How what is in it is laid out. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a form is saved with: stays in sight at the lower edge, and no notice lies over it. */
export function BottomBar({ on, className, children }: BottomBarProps) {
  const styles = useStyles();
  return (
    <div data-bottom-bar className={mergeClasses(styles.bar, styles[on], className)}>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  card: { backgroundColor: tokens.colorNeutralBackground1 },
  page: { backgroundColor: tokens.colorNeutralBackground2 },
});
