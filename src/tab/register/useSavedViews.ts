import { useCallback, useMemo } from 'react';
import { errorText, useNotices, useRegisterData, useSession } from '../shell';
import type { SavedView } from './savedView';
import type { ViewChange, ViewShelf } from './viewShelf';
import { ownShelf, teamShelf } from './viewShelf';

export interface SavedViews {
  /** By name, the person's own before the team's. */
  readonly views: readonly SavedView[];
  readonly mayAdd: boolean;
  readonly mayAddForTeam: boolean;
  readonly mayChange: (view: SavedView) => boolean;
  /** True once it is saved; what went wrong has been said. */
  readonly add: (view: Omit<SavedView, 'key'>) => Promise<boolean>;
  readonly update: (view: SavedView, change: ViewChange) => Promise<boolean>;
  readonly remove: (view: SavedView) => Promise<boolean>;
}

/** The views a person has saved for themselves, and those of the team. */
export function useSavedViews(): SavedViews {
  const { store, me, words, language } = useSession();
  const { bookmarks, settings, take } = useRegisterData();
  const { notify } = useNotices();
  const shelves = useMemo(
    (): Readonly<Record<SavedView['of'], ViewShelf>> => ({
      me: ownShelf({ store, take, rows: bookmarks }),
      team: teamShelf({ store, take, shown: settings.sharedViews }),
    }),
    [store, take, bookmarks, settings.sharedViews],
  );
  const said = useCallback(
    async (doing: Promise<void>, done: string, undo?: () => void): Promise<boolean> => {
      try {
        await doing;
        notify({ text: done, ...(undo && { action: { label: words.arrange.undo, run: undo } }) });
        return true;
      } catch (error) {
        notify({ text: `${words.arrange.viewFailed} ${errorText(error, words)}`, kind: 'error' });
        return false;
      }
    },
    [notify, words],
  );
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    const byTitle = (views: readonly SavedView[]) => [...views].sort((left, right) => compare(left.title, right.title));
    const update = (view: SavedView, change: ViewChange) =>
      said(shelves[view.of].change(view, change), words.arrange.viewSaved(change.title ?? view.title));
    return {
      views: [...byTitle(shelves.me.views), ...byTitle(shelves.team.views)],
      mayAdd: me.may.bookmarks.add || me.may.settings.edit,
      mayAddForTeam: me.may.settings.edit,
      mayChange: ({ of }) => (of === 'me' ? me.may.bookmarks.edit || me.may.bookmarks.add : me.may.settings.edit),
      add: (view) => said(shelves[view.of].add(view), words.arrange.viewSaved(view.title)),
      update,
      remove: (view) =>
        said(
          shelves[view.of].change(view, { isKept: false }),
          words.arrange.viewRemoved(view.title),
          () => void said(shelves[view.of].change(view, { isKept: true }), words.arrange.viewBack(view.title)),
        ),
    };
  }, [shelves, said, me, words, language]);
}
