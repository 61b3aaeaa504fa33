import { Button, FluentProvider } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ShareDialog } from '../../../../src/workplace/frame/shareDialog';
import { wordsIn } from '../../../../src/workplace/frame/words';

function Sharing() {
  const [isShared, setShared] = useState(false);
  return (
    <FluentProvider>
      <Button onClick={() => setShared(true)}>Weitergeben</Button>
      {isShared && (
        <ShareDialog link="https://teams.example/l" words={wordsIn('de')} onClose={() => setShared(false)} />
      )}
    </FluentProvider>
  );
}

it('The dialog with the link to pass on leaves the focus where it was', async () => {
  const user = userEvent.setup();
  render(<Sharing />);
  const button = screen.getByRole('button', { name: 'Weitergeben' });
  await user.click(button);
  await screen.findByRole('dialog');

  await user.keyboard('{Escape}');

  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(screen.queryByRole('dialog')).toBeNull();
});
