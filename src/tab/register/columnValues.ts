import type { Day, Language } from '../../register';
import { processFields, processNumber } from '../../register';
import { formatShortDay } from '../../text';
import type { ProcessTable } from '../copy';
import { codeAt, dayAt } from '../copy';
import type { RegisterColumn } from '../shell';
import type { Extra } from './extra';
import type { RowNames } from './rows';

/** What stands in the columns, as text. */
export interface ColumnValues {
  readonly table: ProcessTable;
  readonly textOf: (column: RegisterColumn, index: number) => string;
}

export function columnValues(table: ProcessTable, names: RowNames, language: Language, extra: Extra): ColumnValues {
  return {
    table,
    textOf: (column, index) => {
      switch (column) {
        case 'number':
          return processNumber(table.ids[index] ?? 0);
        case 'deputy':
          return names.personName(codeAt(table.deputy, index));
        case 'category':
        case 'status':
          return choiceName(column, codeAt(table[column], index), language);
        case 'lastReviewed':
          return dayText(dayAt(table.lastReviewed, index), language);
        default:
          return extra.get(column)?.text(index) ?? '';
      }
    },
  };
}

/** What a choice is called; what somebody typed into the list by hand is shown as it is. */
export function choiceName(field: 'category' | 'status', value: string | null, language: Language): string {
  const choices: Readonly<Record<string, { readonly [Key in Language]: string } | undefined>> =
    processFields[field].choices;
  return value === null ? '' : (choices[value]?.[language] ?? value);
}

const dayText = (day: Day | null, language: Language): string => (day === null ? '' : formatShortDay(day, language));
