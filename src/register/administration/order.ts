import { listKeys } from '../schema/lists';
import type { Finding, FindingArea, Severity } from './finding';
import { areaOf, findingAreas, severityOf } from './finding';

const severities: readonly Severity[] = ['error', 'warning', 'hint'];

/** The findings of one area, the gravest first. */
export interface FindingGroup {
  readonly area: FindingArea;
  readonly findings: readonly Finding[];
}

/** By area, then by gravity, then list by list; within a list in the order they were found. Empty areas are left out. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return findingAreas.flatMap((area) => {
    const own = sortFindings(findings.filter((one) => areaOf(one) === area));
    return own.length === 0 ? [] : [{ area, findings: own }];
  });
}

/** The gravest first, then list by list. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ list }: Finding) => (list === null ? -1 : listKeys.indexOf(list));
  return [...findings].sort(
    (left, right) =>
      severities.indexOf(severityOf(left)) - severities.indexOf(severityOf(right)) || rank(left) - rank(right),
  );
}

/** How many there are of each gravity. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity) => findings.filter((one) => severityOf(one) === severity).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint') };
}
