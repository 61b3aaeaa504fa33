import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHint16Regular,
  Clock16Filled,
  ErrorCircle16Filled,
  Ribbon16Filled,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { Day, ReviewLight } from '../../register';
import { daysBetween } from '../../register';
import type { Texts } from '../../text';
import { useSession } from './session';

/** The review light in words: until when an entry holds, or since when it is overdue. */
export function lightText(light: ReviewLight, nextReview: Day | null, today: Day, words: Texts): string {
  if (light === 'none' || nextReview === null) return words.grid.notReviewed;
  if (light === 'green') return words.grid.validUntil(nextReview);
  const days = daysBetween(today, nextReview);
  if (days > 0) return words.grid.dueIn(days);
  return days === 0 ? words.grid.dueToday : words.grid.overdue(-days);
}

const icons: Readonly<Record<ReviewLight, ComponentType<{ className?: string; 'aria-hidden'?: boolean }>>> = {
  green: CheckmarkCircle16Filled,
  yellow: Clock16Filled,
  red: ErrorCircle16Filled,
  none: CircleHint16Regular,
};

interface ReviewLightMarkProps {
  readonly light: ReviewLight;
  readonly nextReview: Day | null;
}

/** Shape and words carry the state; the colour only repeats it. */
export function ReviewLightMark({ light, nextReview }: ReviewLightMarkProps) {
  const styles = useStyles();
  const { today, words } = useSession();
  const Icon = icons[light];
  return (
    <span className={styles.mark}>
      <Icon className={mergeClasses(styles.icon, styles[light])} aria-hidden />
      <span className={styles.text}>{lightText(light, nextReview, today, words)}</span>
    </span>
  );
}

/** The quality seal: released, confirmed in time, not changed by others since. Nothing when it is missing. */
export function SealMark({ sealed }: { readonly sealed: boolean }) {
  const styles = useStyles();
  const { words } = useSession();
  if (!sealed) return null;
  return (
    <span className={styles.mark}>
      <Ribbon16Filled className={mergeClasses(styles.icon, styles.seal)} aria-hidden />
      <span className={styles.text}>{words.grid.sealed}</span>
    </span>
  );
}

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  green: { color: tokens.colorStatusSuccessForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground1 },
  red: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
  seal: { color: tokens.colorBrandForeground1 },
});
