import type { SPFI } from '@pnp/sp';
import type { Finding, Progress, RepairKind, RepairResult } from '../../register';
import { repairOf } from '../../register';
import { repairEntries } from './repairEntries';
import { followList } from './repairRights';
import type { Bench } from './repairSite';
import {
  addColumn,
  changeColumn,
  keepFromSearch,
  keepToOwn,
  keepVersions,
  letIn,
  restorePermissionLevel,
  separateRights,
  setLevel,
  setView,
  takeRightsAway,
  withMissingChoices,
} from './repairSite';
import { goOn, readSite } from './siteFacts';

/** Gives the number of entries that were left alone; nothing for repairs of the site itself. */
type Repair = (bench: Bench, finding: Finding, progress: Progress) => Promise<number | void>;

/** One repair per kind: a new kind stops the compiler here. `completeSetUp` is the caller's: it is more than one finding. */
const repairs: { readonly [Kind in Exclude<RepairKind, 'completeSetUp'>]: Repair } = {
  addColumn,
  addIndex: (bench, finding) => changeColumn(bench, finding, () => ({ Indexed: true })),
  addChoices: (bench, finding) =>
    changeColumn(bench, finding, (field, choices) => ({ Choices: withMissingChoices(field, choices) })),
  makeUnique: (bench, finding) => changeColumn(bench, finding, () => ({ Indexed: true, EnforceUniqueValues: true })),
  setBounds: (bench, finding) =>
    changeColumn(bench, finding, (field) =>
      field.kind === 'number'
        ? { MinimumValue: field.minimum, MaximumValue: field.maximum }
        : { MaxLength: field.kind === 'text' ? field.maximum : undefined },
    ),
  setLabel: (bench, finding) => changeColumn(bench, finding, (field) => ({ Title: field.label.de })),
  makeOptional: (bench, finding) => changeColumn(bench, finding, () => ({ Required: false })),
  setView,
  keepVersions,
  keepFromSearch,
  keepToOwn,
  followList,
  separateRights,
  setLevel,
  letIn,
  takeRightsAway,
  restorePermissionLevel,
  setChoice: repairEntries,
  setKey: repairEntries,
  removeDeadReference: repairEntries,
  setToDraft: repairEntries,
};

/**
 * Keys come before the uniqueness they would keep from being set, and columns before what is in them; before either, what
 * only holds of entries that nobody has saved since.
 */
const order: readonly RepairKind[] = [
  'completeSetUp',
  'restorePermissionLevel',
  'addColumn',
  'addChoices',
  'setToDraft',
  'setKey',
];

/** Repairs one after the other on the site as it is now; `completeSetUp` runs at most once. */
export async function repairAll(
  client: SPFI,
  findings: readonly Finding[],
  completeSetUp: () => Promise<void>,
  progress: Progress,
): Promise<readonly RepairResult[]> {
  const results: RepairResult[] = [];
  const setUp = once(completeSetUp);
  for (const finding of inOrder(findings)) {
    goOn(progress);
    results.push(await repairOne(client, finding, setUp, progress));
    progress.onProgress?.(results.length, findings.length);
  }
  return results;
}

async function repairOne(
  client: SPFI,
  finding: Finding,
  setUp: () => Promise<void>,
  progress: Progress,
): Promise<RepairResult> {
  const kind = repairOf(finding);
  if (kind === null) throw new TypeError(`nothing to repair about ${finding.code}`);
  try {
    if (kind === 'completeSetUp') await setUp();
    else return { finding, outcome: 'done', left: (await repairs[kind](await bench(client), finding, progress)) ?? 0 };
    return { finding, outcome: 'done', left: 0 };
  } catch (error) {
    return { finding, outcome: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}

const bench = async (client: SPFI): Promise<Bench> => ({ client, site: await readSite(client) });

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding) => {
    const at = order.indexOf(repairOf(finding) ?? 'setView');
    return at < 0 ? order.length : at;
  };
  return [...findings].sort((left, right) => rank(left) - rank(right));
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work());
}
