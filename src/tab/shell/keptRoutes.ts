/** Lists that the process team looks after on screens of their own. */
export const keptLists = ['units', 'resources', 'synonyms'] as const;
export type KeptList = (typeof keptLists)[number];

export type KeptRoute =
  | { readonly screen: 'list'; readonly list: KeptList; readonly search?: string }
  /** `id` is null for an entry that is still to be made. */
  | { readonly screen: 'entry'; readonly list: KeptList; readonly id: number | null };

export const listNamed = (name: string | undefined): KeptList | null => keptLists.find((one) => one === name) ?? null;
