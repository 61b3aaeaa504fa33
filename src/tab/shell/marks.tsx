import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHint16Regular,
  Clock16Filled,
  ErrorCircle16Filled,
  Ribbon16Filled,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import { memo } from 'react';
import type { ReviewLight } from '../../register';
import { daysBetween, processFields } from '../../register';
import type { ReviewState } from '../copy';
import type { Session } from './session';
import { useSession } from './session';

type LightContext = Pick<Session, 'today' | 'words' | 'language'>;

/** The review light in words: until when an entry holds, since when it is overdue, or why it is not reviewed. */
export function lightText({ light, due, isConfirmed, isRetired }: ReviewState, context: LightContext): string {
  const { today, words, language } = context;
  if (light === 'none' || due === null) {
    return isRetired ? processFields.status.choices.retired[language] : words.grid.notReviewed;
  }
  // What nobody has confirmed yet is not valid, only not due.
  if (light === 'green') return words.grid[isConfirmed ? 'validUntil' : 'firstReview'](due);
  const days = daysBetween(today, due);
  if (days > 0) return words.grid.dueIn(days);
  return days === 0 ? words.grid.dueToday : words.grid.overdue(-days);
}

const icons: Readonly<Record<ReviewLight, ComponentType<{ className?: string; 'aria-hidden'?: boolean }>>> = {
  green: memo(CheckmarkCircle16Filled),
  yellow: memo(Clock16Filled),
  red: memo(ErrorCircle16Filled),
  none: memo(CircleHint16Regular),
};

/** Shape and words carry the state; the colour only repeats it. */
export function ReviewLightMark({ review }: { readonly review: ReviewState }) {
  const styles = useStyles();
  const session = useSession();
  const shown = review.light === 'green' && !review.isConfirmed ? 'none' : review.light;
  const Icon = icons[shown];
  return (
    <span className={styles.mark}>
      <Icon className={mergeClasses(styles.icon, styles[shown])} aria-hidden />
      <span className={styles.text}>{lightText(review, session)}</span>
    </span>
  );
}

interface SealMarkProps {
  readonly sealed: boolean;
  readonly compact?: boolean;
}

/** The quality seal: released, confirmed in time, not changed by others since. Nothing when it is missing. */
export const SealMark = memo(function SealMark({ sealed, compact = false }: SealMarkProps) {
  const styles = useStyles();
  const { words } = useSession();
  if (!sealed) return null;
  const icon = mergeClasses(styles.icon, styles.seal);
  // Where room is short the word is left to the tooltip and to readers.
  if (compact)
    return (
      <Ribbon16Filled
        className={mergeClasses(icon, styles.alone)}
        role="img"
        aria-label={words.grid.sealed}
        title={words.grid.sealed}
      />
    );
  return (
    <span className={styles.mark}>
      <Ribbon16Filled className={icon} aria-hidden />
      <span className={styles.text}>{words.grid.sealed}</span>
    </span>
  );
});

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  icon: { flexShrink: 0 },
  alone: { alignSelf: 'center' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  green: { color: tokens.colorStatusSuccessForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground1 },
  red: { color: tokens.colorStatusDangerForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
  seal: { color: tokens.colorBrandForeground1 },
});
