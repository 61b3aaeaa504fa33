/** A register behind a line that can break; calls that arrive are counted. */
import type { Register } from '../../src/register';
import { openSharePointStore } from '../../src/sharepoint';
import type { LocalSharePointOptions } from '../../src/sharepoint-local';
import type { Calls } from './calls';
import { countCalls } from './calls';
import type { RegisterSite, Role } from './registerSite';
import { people, startRegisterSite } from './registerSite';
import type { UnsteadyLine } from './unsteadyLine';
import { openLine } from './unsteadyLine';

export interface UnsteadyRegister {
  readonly site: RegisterSite;
  readonly line: UnsteadyLine;
  /** Through the line, as that person. */
  readonly store: Register;
  readonly calls: Calls;
  close(): Promise<void>;
}

export async function startUnsteadyRegister(
  role: Role,
  options: Pick<LocalSharePointOptions, 'throttle'> = {},
): Promise<UnsteadyRegister> {
  const calls = countCalls();
  const site = await startRegisterSite({ ...options, onRequest: calls.onRequest });
  const line = await openLine(site.siteUrl);
  const store = openSharePointStore(line.siteUrl, async () => `local.${people[role]}`);
  await store.me();
  const close = async () => {
    await line.close();
    await site.close();
  };
  return { site, line, store, calls, close };
}
