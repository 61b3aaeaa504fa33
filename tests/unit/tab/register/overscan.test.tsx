import { act, renderHook } from '@testing-library/react';
import { useGridRows } from '../../../../src/tab/register/useGridRows';
import { giveLayout } from '../../../support/layout';

const options = { count: 1_000, rowHeight: 44, headerHeight: 36, activeRow: 0 };

/** How many rows are drawn of a grid that shows ten. */
function grid(view: string) {
  const ref = { current: document.createElement('div') };
  const { result, rerender } = renderHook((now: string) => useGridRows(ref, { ...options, view: now }), {
    initialProps: view,
  });
  return { drawn: () => result.current.getVirtualItems().length, show: rerender };
}

beforeEach(() => {
  giveLayout({ height: 440 });
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const settle = () => act(() => jest.advanceTimersByTime(300));

describe('The rows around those that are seen', () => {
  it('are not drawn together with a new view, but once it stays', () => {
    const { drawn, show } = grid('h');
    const seen = drawn();
    settle();
    expect(drawn()).toBeGreaterThan(seen);

    show('hu');

    expect(drawn()).toBe(seen);
    settle();
    expect(drawn()).toBeGreaterThan(seen);
  });

  it('wait as long as views follow each other', () => {
    const { drawn, show } = grid('h');
    const seen = drawn();

    for (const view of ['hu', 'hun', 'hund']) {
      act(() => jest.advanceTimersByTime(100));
      show(view);
    }

    expect(drawn()).toBe(seen);
  });
});
