import { StartProblem, tenantWords } from '../environment';
import { allStaff } from '../local/identifiers';
import { isGuid } from '../tenant/identifier';

const account = /^[^\s@|,]+@[^\s@|,]+$/;

/**
 * Claims login names for an option such as `--readers all` or `--team anna@city.example,2f7d…`: accounts, object ids of
 * security groups, and `all` for everybody but guests. Throws a `StartProblem` for anything else.
 */
export function memberClaims(option: string, text: string, tenant: string | undefined): readonly string[] {
  return listed(text).map((one) => {
    if (one === 'all') return everybody(option, tenant);
    if (isGuid(one)) return `c:0t.c|tenant|${one.toLowerCase()}`;
    if (account.test(one)) return `i:0#.f|membership|${one.toLowerCase()}`;
    throw new StartProblem(tenantWords.badMember(option, one));
  });
}

/** The accounts among the members: the reminders write to people, not to groups. */
export const accountsIn = (text: string): readonly string[] =>
  listed(text)
    .filter((one) => account.test(one))
    .map((one) => one.toLowerCase());

const listed = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function everybody(option: string, tenant: string | undefined): string {
  if (tenant === undefined) return allStaff;
  if (!isGuid(tenant)) throw new StartProblem(tenantWords.needsGuid(option));
  return `c:0-.f|rolemanager|spo-grid-all-users/${tenant.toLowerCase()}`;
}
