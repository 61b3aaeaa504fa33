import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { FormSection } from '../../register';
import { FoldHeading } from '../field';
import { useListSession } from './listSession';

interface FormPartViewProps {
  /** Null for a form without sections. */
  readonly section: FormSection | null;
  /** What may wait is folded at first: the form is short. */
  readonly isShort: boolean;
  /** Something in it is filled or wrong: it is open whatever was folded. */
  readonly isNeeded: boolean;
  readonly children: ReactNode;
}

/** A part of the form under its heading, which folds it. */
export function FormPartView({ section, isShort, isNeeded, children }: FormPartViewProps) {
  const styles = useStyles();
  const { language } = useListSession();
  const content = useId();
  const [folded, setFolded] = useState(isShort && section?.isLater === true);
  if (!section) return children;
  const open = !folded || isNeeded;
  return (
    <section className={styles.part}>
      <FoldHeading open={open} controls={content} onToggle={() => setFolded(open)}>
        {section.label[language]}
      </FoldHeading>
      <div id={content} hidden={!open} className={open ? styles.fields : undefined}>
        {children}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});
