/** Where saved views lie: a person's own among their bookmarks, the team's among the settings. */
import type { RegisterStore, SharedView, Stored } from '../../register';
import { NotFound, sharedViewSetting, sharedViewText } from '../../register';
import type { RegisterData } from '../shell';
import type { SavedView } from './savedView';

/** What becomes of a view; parts left out stay. Removed ones are kept inactive, so that removing can be undone. */
export interface ViewChange {
  readonly title?: string;
  readonly address?: string;
  readonly isKept?: boolean;
}

/** Failures are those of the store: `NotAllowed`, `Conflict`, `Unavailable`. */
export interface ViewShelf {
  readonly views: readonly SavedView[];
  add(view: Pick<SavedView, 'title' | 'address'>): Promise<void>;
  change(view: SavedView, change: ViewChange): Promise<void>;
}

interface ShelfParts {
  readonly store: RegisterStore;
  readonly take: RegisterData['take'];
}

export function ownShelf(parts: ShelfParts & { readonly rows: readonly Stored<'bookmarks'>[] }): ViewShelf {
  const { store, take, rows } = parts;
  const views = rows.filter(({ values }) => values.kind === 'view');
  return {
    views: views.flatMap(({ id, values: { title, address, active } }): readonly SavedView[] =>
      active === false || !title || address === null ? [] : [{ key: `own:${id}`, of: 'me', title, address }],
    ),
    add: async ({ title, address }) => {
      const values = { title, address, kind: 'view', active: true } as const;
      take('bookmarks', await store.create('bookmarks', { key: crypto.randomUUID(), values }));
    },
    change: async ({ key }, { isKept, ...values }) => {
      const id = Number(key.slice('own:'.length));
      const fresh = await store.one('bookmarks', id);
      const active = isKept === undefined ? {} : { active: isKept };
      take('bookmarks', await store.update('bookmarks', fresh, { ...values, ...active }));
    },
  };
}

/** A view that was removed leaves its row empty: nobody deletes rows, and it can come back. */
export function teamShelf(parts: ShelfParts & { readonly shown: readonly SharedView[] }): ViewShelf {
  const { store, take, shown } = parts;
  return {
    views: shown.map(({ key, title, address }) => ({ key: `team:${key}`, of: 'team', title, address })),
    add: async (view) => {
      const title = sharedViewSetting(crypto.randomUUID());
      const values = { title, value: sharedViewText(view) };
      take('settings', await store.create('settings', { key: title, values }));
    },
    change: async (view, { isKept = true, ...change }) => {
      const title = sharedViewSetting(view.key.slice('team:'.length));
      const row = (await store.all('settings')).find(({ values }) => values.title === title);
      if (!row) throw new NotFound(`the setting ${title} is gone`);
      const value = sharedViewText(isKept ? { ...view, ...change } : null);
      take('settings', await store.update('settings', row, { value }));
    },
  };
}
