import { act, render, screen } from '@testing-library/react';
import { Loading } from '../../../../src/tab/shell';
import { texts } from '../../../../src/text';

describe('Waiting', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says at once what for, and after ten seconds what to do about it', () => {
    render(<Loading text="Der Verlauf wird gelesen …" words={texts('de')} />);
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('Der Verlauf wird gelesen …');

    act(() => jest.advanceTimersByTime(10_000));

    expect(status.textContent).toContain('Das dauert länger als sonst.');
    expect(screen.getByRole('button', { name: 'Seite neu laden' })).toBeTruthy();
  });
});
