import { Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Day } from '../../register';
import { compareDays } from '../../register';
import { hrefOf } from '../shell';
import { useStartSession } from './startSession';

/** Nothing is reorganised by itself: on its day somebody has to look, and carry it out. */
export function DueReorganisations({ days }: { readonly days: readonly Day[] }) {
  const { words, today } = useStartSession();
  const due = days.filter((day) => compareDays(day, today) <= 0).length;
  if (due === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.home.reorganisations(due)}</MessageBarBody>
      <MessageBarActions>
        <Link href={hrefOf({ screen: 'reorganisation' })}>{words.home.toReorganisations}</Link>
      </MessageBarActions>
    </MessageBar>
  );
}
