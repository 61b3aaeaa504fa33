import type { Fields, ListKey, Stored } from '../../register';
import { lists } from '../../register';
import type { KeptList, RegisterData } from '../shell';

export type Kept = Stored<KeptList>;

/** Their schema, for code that treats these lists alike. */
export const fieldsOfList = (list: KeptList): Fields => lists[list].fields;

export const entriesOf = (data: RegisterData, list: KeptList): readonly Kept[] => data[list];

/** How an entry is called. */
export const nameOf = ({ values }: Stored<ListKey>): string =>
  ('name' in values ? values.name : 'title' in values ? values.title : null) ?? '';
