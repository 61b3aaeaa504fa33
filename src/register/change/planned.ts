import type { Day } from '../calendar';
import { compareDays } from '../calendar';
import type { Stored } from '../store';
import type { ChangePlan } from './plan';
import { plannedUpdate } from './plan';
import type { ReorganisationDraft } from './plannedRows';
import { reorganisationPrefix } from './plannedRows';
import type { Reorganisation } from './reorganise';

/** SharePoint's long text holds 63,999 characters; what is above this is refused before it is sent. */
const longestPlan = 60_000;

/** A key for a new reorganisation; it is the title of the row, too, that keeps it for a later day. */
export const reorganisationKey = (unique: string): string => `${reorganisationPrefix}${unique}`;

/** Whether a reorganisation begins on a later day: until then nothing of it is carried out. */
export const isComing = ({ day }: Pick<Reorganisation, 'day'>, today: Day): boolean => compareDays(day, today) > 0;

/**
 * Value of the row that keeps a reorganisation for its day; null gives it up or says that it is carried out, while the row stays: nobody
 * deletes in the register.
 */
export const plannedReorganisationText = (draft: ReorganisationDraft | null): string =>
  JSON.stringify(draft ?? { removed: true });

/** With the end of keeping it as the last step, so that it is taken back together with the rest; `row` is null where it was never kept. */
export function withEndOfKeeping<Plan extends ChangePlan>(plan: Plan, row: Stored<'settings'> | null): Plan {
  if (!row) return plan;
  return {
    ...plan,
    steps: [...plan.steps, [plannedUpdate('settings', row, { value: plannedReorganisationText(null) })]],
  };
}

/** Whether the row can hold it: thousands of processes assigned one by one are too much. */
export const fitsIntoSetting = (draft: ReorganisationDraft): boolean =>
  plannedReorganisationText(draft).length <= longestPlan;
