import { act, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { Arriving } from '../../../../src/tab/shell/arriving';
import { fetched } from '../../../../src/tab/shell/fetched';
import { renderTab } from '../../../support/renderTab';

describe('A dialog whose code is on its way', () => {
  it('says so beside the page, which stays, until it is there', async () => {
    let arrive: (screen: ComponentType<object>) => void = () => undefined;
    const Dialog = fetched(() => new Promise<ComponentType<object>>((resolve) => (arrive = resolve)));
    await renderTab(
      <>
        <p>Die Seite</p>
        <Arriving>
          <Dialog />
        </Arriving>
      </>,
    );
    expect(screen.getByText('Die Seite wird geladen …')).toBeTruthy();
    expect(screen.getByText('Die Seite')).toBeTruthy();

    await act(async () => arrive(() => <p>Da ist er.</p>));

    expect(await screen.findByText('Da ist er.')).toBeTruthy();
    expect(screen.queryByText('Die Seite wird geladen …')).toBeNull();
  });
});
