/** The times of domain rule «MTA», shortest first. */
export const restartTimes = {
  hours4: ['bis 4 Stunden', 'Up to 4 hours'],
  day1: ['bis 1 Tag', 'Up to 1 day'],
  days3: ['bis 3 Tage', 'Up to 3 days'],
  week1: ['bis 1 Woche', 'Up to 1 week'],
  weeks2: ['bis 2 Wochen', 'Up to 2 weeks'],
  weeks4: ['bis 4 Wochen', 'Up to 4 weeks'],
  longer: ['länger als 4 Wochen', 'Longer than 4 weeks'],
} as const;

export type RestartTime = keyof typeof restartTimes;

const inOrder = Object.keys(restartTimes) as RestartTime[];

/** Negative, zero or positive, as `Array.sort` wants it: the more urgent first. */
export const compareRestartTimes = (left: RestartTime, right: RestartTime): number =>
  inOrder.indexOf(left) - inOrder.indexOf(right);

/** Whether a process would run again only after its outage has become intolerable. A warning, never a refusal. */
export function restartsTooLate(entry: {
  readonly restartTime: RestartTime | null;
  readonly tolerableOutage: RestartTime | null;
}): boolean {
  const { restartTime, tolerableOutage } = entry;
  if (restartTime === null || tolerableOutage === null) return false;
  return compareRestartTimes(restartTime, tolerableOutage) > 0;
}
