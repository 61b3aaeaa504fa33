import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Route } from './route';
import { hasMoved, hrefOf } from './route';
import { useSession } from './session';
import { SyncLine } from './syncLine';

export interface PageProps {
  readonly title: string;
  /** One line: what the page is for. */
  readonly intro?: ReactNode;
  /** Buttons at the right; at most one of them primary. */
  readonly actions?: ReactNode;
  /** Deeper pages lead back; `name` says where to. */
  readonly back?: { readonly to: Route; readonly name: string };
  /** The content takes the whole window and scrolls inside, as a grid does. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** A screen: where am I, what is here, what can I do. Takes the focus when it appears, so that readers hear its title. */
export function Page({ title, intro, actions, back, fill = false, children }: PageProps) {
  const styles = useStyles();
  const { words } = useSession();
  const heading = useTitle(title, words.shell.product);
  return (
    <div className={mergeClasses(styles.page, fill && styles.fill)}>
      {back && (
        <Link href={hrefOf(back.to)} className={styles.back}>
          <ChevronLeftRegular aria-hidden /> {words.shell.backTo(back.name)}
        </Link>
      )}
      <header className={styles.header}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {intro && <p className={styles.intro}>{intro}</p>}
          <SyncLine />
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function useTitle(title: string, product: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  useEffect(() => {
    // The first page leaves the focus where the host put it; later ones are where the person just went.
    const inside = heading.current?.closest('main')?.contains(document.activeElement);
    if (hasMoved() && !inside) heading.current?.focus();
  }, []);
  return heading;
}

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1400px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
  fill: {
    height: '100%',
    minHeight: '360px',
    paddingBottom: 0,
    // What stands above the content takes most of a small window: there the page scrolls, so that the content has room.
    '@media (max-width: 640px)': { minHeight: '600px', paddingBottom: 0 },
    '@media (max-height: 480px)': { minHeight: '480px' },
  },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    alignSelf: 'flex-start',
    '@media print': { display: 'none' },
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalS,
  },
  titles: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, maxWidth: '100%' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
