import { screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { Suspense } from 'react';
import { Boundary } from '../../../../src/tab/shell/boundary';
import { fetched, forgetFailedFetches } from '../../../../src/tab/shell/fetched';
import { Failed } from '../../../../src/tab/shell/states';
import { renderTab } from '../../../support/renderTab';

const Arrived = ({ text }: { readonly text: string }) => <p>{text}</p>;

/** A screen of which the code arrives at the last of these attempts. */
function arrivingAt(attempt: number) {
  const fetch = jest.fn(async (): Promise<ComponentType<{ readonly text: string }>> => {
    if (fetch.mock.calls.length < attempt) throw new Error('Loading chunk 7 failed.');
    return Arrived;
  });
  const Screen = fetched(fetch);
  const shown = (
    <Boundary
      of="here"
      onError={forgetFailedFetches}
      instead={(error, retry) => <Failed error={error} retry={retry} />}
    >
      <Suspense fallback="…">
        <Screen text="Da ist sie." />
      </Suspense>
    </Boundary>
  );
  return { fetch, shown };
}

const again = () => screen.findByRole('button', { name: 'Noch einmal versuchen' });

beforeEach(() => {
  // React reports every error that a boundary catches.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('A screen whose code is fetched when it is shown', () => {
  it('says that it did not arrive, and is fetched anew with every further try', async () => {
    const { shown, fetch } = arrivingAt(3);
    const { user } = await renderTab(shown);
    expect((await screen.findByRole('alert')).textContent).toContain('Bitte prüfen Sie die Verbindung');

    await user.click(await again());
    await user.click(await again());

    expect(await screen.findByText('Da ist sie.')).toBeTruthy();
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('is fetched once when it arrives', async () => {
    const { shown, fetch } = arrivingAt(1);
    const { rerender } = await renderTab(shown);
    expect(await screen.findByText('Da ist sie.')).toBeTruthy();

    rerender(shown);

    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
