/** A person's card with more on it than a page shows, on a day on which new messages go out. */
import type { Day, PersonKey } from '../../src/register';
import { addDays, isWorkingDay } from '../../src/register';
import { openSharePointStore } from '../../src/sharepoint';
import { demoPeople } from '../../src/workplace';
import type { RunningWorkplace } from './workplace';
import { moveDay, workplaceDay } from './workplace';

/** The register of a running workplace as its process team sees it. */
export const teamStore = ({ siteUrl }: RunningWorkplace) =>
  openSharePointStore(siteUrl, async () => `local.${demoPeople.oltmanns.userPrincipalName}`);

/** New messages go out on working days only, and the tests run on all days. */
export async function moveToWorkingDay(workplace: RunningWorkplace): Promise<void> {
  const today = await workplaceDay(workplace);
  let day = today;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  if (day !== today) await moveDay(workplace, day);
}

/** Makes further processes of the owner due tomorrow, and tomorrow today; gives the day. */
export async function makeMoreDue(workplace: RunningWorkplace, owner: PersonKey, more: number): Promise<Day> {
  const store = teamStore(workplace);
  const today = await workplaceDay(workplace);
  const tomorrow = addDays(today, 1);
  const quiet = (await store.all('processes')).filter(
    ({ values }) =>
      values.owner === owner && values.status === 'released' && (values.nextReview ?? '') > addDays(today, 60),
  );
  for (const process of quiet.slice(0, more)) await store.update('processes', process, { nextReview: tomorrow });
  await moveDay(workplace, tomorrow);
  return tomorrow;
}
