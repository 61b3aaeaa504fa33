import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, OpenRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useDeferredValue } from 'react';
import { fetched } from '../shell/fetched';
import { hrefOf, useSession } from '../shell';
import { Suspense } from 'react';
import { Loading } from '../shell';

const Facts = fetched(async () => (await import('./readingFacts')).ReadingFacts);

const share = { least: 340, part: 0.36, most: 480 };
/** Pixels between the list and the pane. */
const gap = 12;

/** Pixels that pane and gap take of this width. */
export const paneWidth = (width: number): number =>
  Math.min(share.most, Math.max(share.least, width * share.part)) + gap;

interface ReadingPaneProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** An entry beside the list, in short. Escape closes it, from inside as from the list. */
export function ReadingPane({ id, onClose }: ReadingPaneProps) {
  const styles = useStyles();
  const { words } = useSession();
  const shown = useDeferredValue(id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <aside aria-label={words.arrange.pane} className={styles.pane} onKeyDown={onKeyDown}>
      <div className={styles.actions}>
        <Button
          as="a"
          appearance="primary"
          size="small"
          icon={<OpenRegular aria-hidden />}
          href={hrefOf({ screen: 'process', id })}
        >
          {words.arrange.openPage}
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={words.arrange.closePane}
          onClick={onClose}
        />
      </div>
      <Suspense fallback={<Loading text={words.process.loading} />}>
        <Facts key={shown} id={shown} />
      </Suspense>
    </aside>
  );
}

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flex: `0 0 clamp(${share.least}px, ${share.part * 100}%, ${share.most}px)`,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (prefers-reduced-motion: no-preference)': {
      animationDuration: tokens.durationNormal,
      animationTimingFunction: tokens.curveDecelerateMid,
      animationName: { from: { transform: 'translateX(24px)', opacity: 0.4 }, to: { transform: 'none', opacity: 1 } },
    },
  },
  actions: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
});
