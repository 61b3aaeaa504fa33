import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface SectionFrameProps {
  readonly id: string;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Heading, room and target of the section index; sections that are no schema section use it, too. */
export function SectionFrame({ id, title, action, children }: SectionFrameProps) {
  const styles = useStyles();
  return (
    <section aria-labelledby={pageSectionId(id)} className={styles.section}>
      <div className={styles.head}>
        <h2 id={pageSectionId(id)} tabIndex={-1} className={styles.heading}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

export const pageSectionId = (section: string): string => `section-${section}`;

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    '@media print': { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', breakAfter: 'avoid' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
    scrollMarginTop: tokens.spacingVerticalM,
  },
});
