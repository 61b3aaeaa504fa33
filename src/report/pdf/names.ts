import type { Language, PersonKey } from '../../register';
import { processNumber } from '../../register';
import { exportTexts, texts } from '../../text';
import type { ExportRequest } from '../request';

/** What people and entries are called in a report. */
export interface ReportNames {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
  readonly person: (key: PersonKey) => string;
  readonly entry: (target: string, id: number) => string;
}

export function reportNames({ language, units, resources, processNames, personNames }: ExportRequest): ReportNames {
  const { capture } = texts(language);
  const { report } = exportTexts(language).exporting;
  const lists: Readonly<Record<string, ReadonlyMap<number, string>>> = {
    units: new Map(units.map(({ id, values }) => [id, [values.number, values.name].filter(Boolean).join(' ')])),
    resources: new Map(resources.map(({ id, values }) => [id, values.name ?? ''])),
    processes: new Map(processNames.map(({ id, name }) => [id, `${processNumber(id)} ${name}`])),
  };
  return {
    language,
    yes: capture.yes,
    no: capture.no,
    person: (key) => personNames[key] ?? key,
    entry: (target, id) => lists[target]?.get(id) || report.gone(id),
  };
}
