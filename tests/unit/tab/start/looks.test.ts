/** @jest-environment jsdom */
import { emptyValues, lists } from '../../../../src/register';
import { forgetRecent, rememberProcess } from '../../../../src/tab/process/recent';
import { forgetLooks, keepLooks, looksAt } from '../../../../src/tab/start/looks';
import { stored } from '../../../support/builders';

const petra = 'petra.lang@stadt.example';
const subscription = stored(
  1,
  emptyValues(lists.bookmarks.fields, { title: 'x', kind: 'subscription', process: 7, active: true }),
);
const lookAt = () => looksAt([subscription], petra).get(7);

beforeEach(() => localStorage.clear());

describe('The last look at a followed process', () => {
  it('is the subscribing itself, as long as it was not opened since', () => {
    expect(lookAt()).toBe('2026-03-01T08:00:00Z');
  });

  it('is the last time it was opened, also when the list of recent entries has forgotten that', () => {
    rememberProcess(petra, 7, new Date('2026-05-01T08:00:00Z'));
    keepLooks(petra, looksAt([subscription], petra));
    forgetRecent(petra);

    expect(lookAt()).toBe('2026-05-01T08:00:00.000Z');
  });

  it('goes when the person signs out', () => {
    keepLooks(petra, new Map([[7, '2026-05-01T08:00:00Z']]));

    forgetLooks(petra);

    expect(lookAt()).toBe('2026-03-01T08:00:00Z');
  });

  it('survives foreign text in its place', () => {
    localStorage.setItem(`process-register looks ${petra}`, '{"a": [1');

    expect(lookAt()).toBe('2026-03-01T08:00:00Z');
  });
});
