import type { ProcessFieldName } from '../../register';
import { processFields } from '../../register';
import type { RegisterColumn, Session } from '../shell';

/** What a column is called in its heading. */
export function columnLabel(name: RegisterColumn, { words, language }: Pick<Session, 'words' | 'language'>): string {
  const short: Partial<Record<RegisterColumn, string>> = words.arrange.columns;
  return short[name] ?? (isField(name) ? processFields[name].label[language] : name);
}

const isField = (name: string): name is ProcessFieldName => Object.hasOwn(processFields, name);
