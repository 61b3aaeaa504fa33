import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface FoldHeadingProps {
  /** For whoever is led to the heading. */
  readonly id?: string;
  readonly open: boolean;
  /** The element that is shown and hidden. */
  readonly controls: string;
  readonly onToggle: () => void;
  /** Of the heading; a part of a page unless it stands in a dialog. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** The heading of a part of a form, which folds it. */
export function FoldHeading({ id, open, controls, onToggle, level = 2, children }: FoldHeadingProps) {
  const styles = useStyles();
  const Heading = `h${level}` as const;
  return (
    <Heading id={id} tabIndex={id ? -1 : undefined} className={mergeClasses(styles.heading, id && styles.led)}>
      <Button
        appearance="transparent"
        className={styles.toggle}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={controls}
        onClick={onToggle}
      >
        {children}
      </Button>
    </Heading>
  );
}

const useStyles = makeStyles({
  heading: { margin: 0 },
  led: { outlineStyle: 'none', scrollMarginTop: tokens.spacingVerticalM },
  toggle: {
    paddingInlineStart: 0,
    justifyContent: 'flex-start',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});
