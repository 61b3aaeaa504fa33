import type {
  Day,
  ExportColumn,
  ExportedProcess,
  Language,
  PersonKey,
  ProcessSection,
  RegisterSettings,
  Stored,
} from '../register';

export const exportFormats = ['xlsx', 'csv', 'json', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What goes into a file, and what its entries refer to. Everything can cross to another thread. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly language: Language;
  readonly today: Day;
  /** In the order in which they are to stand; a report arranges them by unit and keeps it inside of one. */
  readonly processes: readonly ExportedProcess[];
  readonly units: readonly Stored<'units'>[];
  readonly resources: readonly Stored<'resources'>[];
  /** Names of all processes, for those that are referred to. */
  readonly processNames: readonly { readonly id: number; readonly name: string }[];
  readonly personNames: Readonly<Record<PersonKey, string>>;
  readonly settings: RegisterSettings;
  /** Null for all fields; a report shows what is filled in any case. */
  readonly columns: readonly ExportColumn[] | null;
  /** Whose register it is, such as the site's name; empty when nobody has said. */
  readonly place: string;
  /** What was chosen, in words; null for the whole register. */
  readonly chosen: string | null;
  /** A profile of one process has neither cover nor contents. */
  readonly isProfile?: boolean;
}

export const hiddenIn = ({ settings }: ExportRequest): ReadonlySet<ProcessSection> => new Set(settings.hiddenSections);

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
};
