import type { Fields, FieldValue, FormSection, ListKey, Stored } from '../../register';
import { listFacts, lists } from '../../register';
import type { KeptList, RegisterData } from '../shell';

export type Kept = Stored<KeptList>;

/** Their schema, for code that treats these lists alike. */
export const fieldsOfList = (list: KeptList): Fields => lists[list].fields;

/** The fields of a form as it is parted: section by section, or all in one without a heading. */
export function partsOf(list: KeptList): readonly FormPart[] {
  const names = Object.keys(fieldsOfList(list));
  const { sections } = listFacts[list];
  if (!sections) return [{ key: 'all', section: null, names }];
  return Object.entries(sections).map(([key, section]) => ({
    key,
    section,
    names: names.filter((name) => fieldsOfList(list)[name]?.section === key),
  }));
}

interface FormPart {
  readonly key: string;
  readonly section: FormSection | null;
  readonly names: readonly string[];
}

export const entriesOf = (data: RegisterData, list: KeptList): readonly Kept[] => data[list];

/** How an entry is called. */
export const nameOf = ({ values }: Stored<ListKey>): string =>
  ('name' in values ? values.name : 'title' in values ? values.title : null) ?? '';

/** What a field holds; null for nothing. */
export function valueIn({ values }: Kept, name: string): FieldValue {
  const value = (values as Readonly<Record<string, FieldValue>>)[name] ?? null;
  return Array.isArray(value) && value.length === 0 ? null : value;
}

/** The name first, then what SharePoint's own view of the list shows. */
export function columnsOf(list: KeptList): readonly [string, ...string[]] {
  const fields = fieldsOfList(list);
  const name = 'name' in fields ? 'name' : 'title';
  const wanted: readonly string[] = [...lists[list].view, ...(list === 'synonyms' ? ['everyday'] : [])];
  return [name, ...new Set(wanted.filter((field) => field !== name && field in fields))];
}

/** Units in the order of their chart, those without a number last; everything else by name. */
export function sorted(entries: readonly Kept[], language: string): readonly Kept[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const numberOf = ({ values }: Kept): string => ('number' in values ? (values.number ?? '') : '');
  return [...entries].sort((left, right) => {
    const [one, other] = [numberOf(left), numberOf(right)];
    if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
    return compare(one, other) || compare(nameOf(left), nameOf(right));
  });
}
