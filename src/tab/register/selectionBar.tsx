import { Suspense } from 'react';
import { fetched } from '../shell/fetched';
import { Loading, useSession } from '../shell';

const BulkActions = fetched(async () => (await import('../change')).BulkActions);

interface SelectionBarProps {
  readonly ids: ReadonlySet<number>;
  /** The change is done, or nothing is to be selected any more. */
  readonly onDone: () => void;
}

/** Stands above the list as long as something is selected: how many, and what can be done with them. */
export function SelectionBar(props: SelectionBarProps) {
  const { words } = useSession();
  return (
    <Suspense fallback={<Loading text={words.shell.loading} />}>
      <BulkActions {...props} />
    </Suspense>
  );
}
