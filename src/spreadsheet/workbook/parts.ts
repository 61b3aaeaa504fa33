import type { Pace } from '../pace';
import type { ZipEntry } from '../zip';
import type { Unpacked } from './xml';
import { hear } from './xml';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly file: ZipEntry;
}

/** The files of a workbook by what they are for. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly strings?: ZipEntry;
  readonly styles?: ZipEntry;
  /** Days count from 1 January 1904, as on old Macs. */
  readonly from1904: boolean;
}

/** Null when the archive holds no workbook. */
export async function partsOf(
  entries: readonly ZipEntry[],
  unpacked: Unpacked,
  pace: Pace,
): Promise<WorkbookParts | null> {
  const files = new Map(
    entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), entry]),
  );
  const workbook = [...files].find(([name]) => /(^|\/)workbook\.xml$/.test(name));
  if (!workbook) return withoutDirectory(files);
  const folder = workbook[0].slice(0, workbook[0].lastIndexOf('/') + 1);
  const targets = await targetsOf(files.get(`${folder}_rels/workbook.xml.rels`), unpacked, pace);
  const named: { name: string; id: string; isHidden: boolean }[] = [];
  let from1904 = false;
  const open = (tag: string, attributes: Readonly<Record<string, string>>): void => {
    if (tag === 'workbookPr') from1904 = /^(1|true)$/i.test(attributes['date1904'] ?? '');
    if (tag !== 'sheet') return;
    const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
    named.push({ name: attributes['name'] ?? '', id, isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
  };
  await hear(workbook[1], { open }, unpacked, pace);
  const fileOf = (target: string | undefined) =>
    target ? files.get(inFolder(folder, target).toLowerCase()) : undefined;
  return {
    // Charts and macro sheets have a target, too, but no rows.
    sheets: named.flatMap(({ name, id, isHidden }) => {
      const { target, type } = targets.get(id) ?? {};
      const file = fileOf(target);
      return file && type === 'worksheet' ? [{ name, isHidden, file }] : [];
    }),
    strings: fileOf([...targets.values()].find(({ type }) => type === 'sharedStrings')?.target),
    styles: fileOf([...targets.values()].find(({ type }) => type === 'styles')?.target),
    from1904,
  };
}

interface Target {
  readonly type: string;
  readonly target: string;
}

async function targetsOf(
  rels: ZipEntry | undefined,
  unpacked: Unpacked,
  pace: Pace,
): Promise<ReadonlyMap<string, Target>> {
  const targets = new Map<string, Target>();
  const open = (tag: string, { Id = '', Type = '', Target: target = '' }: Readonly<Record<string, string>>): void => {
    if (tag === 'Relationship') targets.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
  };
  if (rels) await hear(rels, { open }, unpacked, pace);
  return targets;
}

function inFolder(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Some programs leave the directory out; the sheets are still where everybody puts them. */
function withoutDirectory(files: ReadonlyMap<string, ZipEntry>): WorkbookParts | null {
  const sheets = [...files].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (sheets.length === 0) return null;
  return {
    sheets: sheets.map(([name, file]) => ({ name: /([^/]+)\.xml$/.exec(name)![1]!, isHidden: false, file })),
    strings: files.get('xl/sharedstrings.xml'),
    styles: files.get('xl/styles.xml'),
    from1904: false,
  };
}
