import { compareRestartTimes, restartsTooLate, type RestartTime } from '../../../../src/register';

describe('the time until a process runs again', () => {
  it('sorts the urgent first', () => {
    const times: RestartTime[] = ['longer', 'day1', 'weeks4', 'hours4', 'weeks2', 'days3', 'week1'];

    expect(times.sort(compareRestartTimes)).toEqual(['hours4', 'day1', 'days3', 'week1', 'weeks2', 'weeks4', 'longer']);
  });

  it.each([
    ['day1', 'hours4', true],
    ['day1', 'day1', false],
    ['hours4', 'day1', false],
    ['longer', 'weeks4', true],
    [null, 'day1', false],
    ['day1', null, false],
  ] as const)('restart %s with a tolerable outage of %s is too late: %s', (restartTime, tolerableOutage, isLate) => {
    expect(restartsTooLate({ restartTime, tolerableOutage })).toBe(isLate);
  });
});
