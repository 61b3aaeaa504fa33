import type { ListFacts, ListKey } from '../schema/lists';
import type { Group, Level } from '../schema/rights';
import { groups } from '../schema/rights';
import type { Finding } from './finding';
import { finding } from './finding';

/** Somebody with rights of their own on a list: a group of the register, or anybody else. */
export interface FoundHolder {
  readonly principal: number;
  readonly name: string;
  readonly group: Group | null;
  /** `other`: a level that is none of the register's. */
  readonly levels: readonly (Level | 'other')[];
}

export interface FoundRights {
  readonly inherited: boolean;
  readonly holders: readonly FoundHolder[];
}

const order: readonly (Level | 'other')[] = ['none', 'read', 'capture', 'edit', 'keepRights', 'other'];

/** What each level allows the whole of; `keepRights` gives rights but writes nothing. Giving it instead takes nothing away. */
const within: Readonly<Record<Level, readonly (Level | 'other')[]>> = {
  none: [],
  read: ['none'],
  capture: ['none', 'read'],
  edit: ['none', 'read', 'capture'],
  keepRights: ['none', 'read'],
};

/** Where the rights of a list differ from the schema: inherited, a group too high or too low, somebody else in. */
export function rightsFindings(list: ListKey, { rights }: ListFacts, found: FoundRights): readonly Finding[] {
  if (found.inherited) return [finding('rightsInherited', list)];
  const own = (Object.keys(groups) as Group[]).flatMap((group) => {
    const holder = found.holders.find((one) => one.group === group);
    const wanted = rights[group];
    const has = highest(holder?.levels ?? []);
    if (has === wanted && (holder?.levels.length ?? 0) <= 1) return [];
    const isLess = (holder?.levels ?? []).every((level) => within[wanted].includes(level));
    const code = isLess ? 'levelTooLow' : 'levelTooHigh';
    return [finding(code, list, { facts: { name: groups[group].name, group, wanted, has } })];
  });
  const strangers = found.holders
    .filter(({ group, levels }) => group === null && levels.length > 0)
    .map(({ name, principal }) => finding('strangerHasRights', list, { facts: { name, principal } }));
  return [...own, ...strangers];
}

const highest = (levels: readonly (Level | 'other')[]): Level | 'other' =>
  levels.reduce<Level | 'other'>((most, one) => (order.indexOf(one) > order.indexOf(most) ? one : most), 'none');
