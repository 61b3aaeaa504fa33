import type { Stored } from '../../register';
import { errorText, useNotices, useRegisterData, useSession } from '../shell';

type Bookmark = Stored<'bookmarks'>;

/** Whether this person wants to hear of changes to an entry; only they read it. */
export function useSubscription({ id, values }: Stored<'processes'>) {
  const { store, me, words } = useSession();
  const { bookmarks, take } = useRegisterData();
  const { notify } = useNotices();
  const known = bookmarks.find((one) => isFor(one, id));
  const active = known?.values.active === true;

  const write = (on: boolean): Promise<Bookmark> =>
    known
      ? store.update('bookmarks', known, { active: on })
      : store.create('bookmarks', {
          key: `subscription ${me.key} ${id}`,
          values: { title: values.name, kind: 'subscription', process: id, active: on },
        });

  const toggle = async (): Promise<void> => {
    try {
      const written = await write(!active);
      // One that was given up earlier, and that this device hadn't heard of.
      const settled =
        written.values.active === !active ? written : await store.update('bookmarks', written, { active: !active });
      take('bookmarks', settled);
      notify({ text: active ? words.page.unsubscribed : words.page.subscribed });
    } catch (error) {
      notify({ text: errorText(error, words), kind: 'error' });
    }
  };

  return { active, toggle };
}

const isFor = ({ values }: Bookmark, process: number): boolean =>
  values.kind === 'subscription' && values.process === process;
