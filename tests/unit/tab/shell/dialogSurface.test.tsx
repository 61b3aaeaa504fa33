import {
  Button,
  Dialog,
  DialogBody,
  DialogTitle,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Suspense, useState } from 'react';
import { DialogSurface } from '../../../../src/tab/shell';
import { fetched } from '../../../../src/tab/shell/fetched';
import { FocusKeeping } from '../../../../src/tab/shell/focusKeeping';
import { giveLayout } from '../../../support/layout';
import { renderTab } from '../../../support/renderTab';

interface QuestionProps {
  readonly open?: boolean;
  readonly onClose: () => void;
}

function Question({ open = true, onClose }: QuestionProps) {
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Wirklich?</DialogTitle>
          <Button onClick={onClose}>Zu</Button>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const LateQuestion = fetched(() => Promise.resolve(Question));

interface PlaceProps {
  /** What opens the question, given as long as it is there. */
  readonly opener: (ask: () => void, wasAsked: boolean) => ReactNode;
  readonly question: (isAsked: boolean, close: () => void) => ReactNode;
}

function Place({ opener, question }: PlaceProps) {
  const [isAsked, setAsked] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const ask = () => {
    setAsked(true);
    setWasAsked(true);
  };
  return (
    <>
      <h1 tabIndex={-1}>Seite</h1>
      {opener(ask, wasAsked)}
      {question(isAsked, () => setAsked(false))}
    </>
  );
}

const button: PlaceProps['opener'] = (ask) => <Button onClick={ask}>Fragen</Button>;
const whileAsked: PlaceProps['question'] = (isAsked, close) => isAsked && <Question onClose={close} />;

const named = (name: string) => screen.findByRole('button', { name });
const expectFocusOn = (element: HTMLElement) => waitFor(() => expect(document.activeElement).toBe(element));

describe('After a dialog the focus is', () => {
  it.each<[string, PlaceProps['question']]>([
    ['in the page only while it is open', whileAsked],
    ['in the page always', (isAsked, close) => <Question open={isAsked} onClose={close} />],
    [
      'fetched when it is asked for',
      (isAsked, close) => <Suspense fallback={null}>{isAsked && <LateQuestion onClose={close} />}</Suspense>,
    ],
  ])('on the button that opened it, when it is %s', async (_case, question) => {
    const { user } = await renderTab(<Place opener={button} question={question} />);
    await user.click(await named('Fragen'));
    await user.click(await named('Zu'));
    await expectFocusOn(await named('Fragen'));

    await user.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');

    await expectFocusOn(await named('Fragen'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('on the button of the menu in which it was chosen', async () => {
    const menu: PlaceProps['opener'] = (ask) => (
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>Mehr</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={ask}>Fragen</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    );
    const { user } = await renderTab(<Place opener={menu} question={whileAsked} />);
    await user.click(await named('Mehr'));
    await user.click(await screen.findByRole('menuitem', { name: 'Fragen' }));

    await user.click(await named('Zu'));

    await expectFocusOn(await named('Mehr'));
  });

  it('on the title of the page when the button is gone', async () => {
    const goingButton: PlaceProps['opener'] = (ask, wasAsked) => !wasAsked && button(ask, wasAsked);
    const { user } = await renderTab(<Place opener={goingButton} question={whileAsked} />);
    await user.click(await named('Fragen'));

    await user.click(await named('Zu'));

    await expectFocusOn(await screen.findByRole('heading', { name: 'Seite' }));
  });

  it('where whoever closed it has led', async () => {
    const leading: PlaceProps['question'] = (isAsked, close) => {
      const closeAndLead = () => {
        document.querySelector<HTMLElement>('#elsewhere')?.focus();
        close();
      };
      return (
        <>
          <button id="elsewhere">Anderswo</button>
          {isAsked && <Question onClose={closeAndLead} />}
        </>
      );
    };
    const { user } = await renderTab(<Place opener={button} question={leading} />);
    await user.click(await named('Fragen'));

    await user.click(await named('Zu'));

    await expectFocusOn(await named('Anderswo'));
  });
});

describe('Taken away while it is open, a dialog', () => {
  it('gives the page behind it back to screen readers', async () => {
    giveLayout();
    const { user } = await renderTab(
      <>
        <Place opener={button} question={whileAsked} />
        <FocusKeeping />
      </>,
    );
    await user.click(await named('Fragen'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Fragen' })).toBeNull());

    await user.click(await named('Zu'));

    expect(await named('Fragen')).toBeTruthy();
    jest.restoreAllMocks();
  });
});

describe('While a dialog is open the focus stays in it', () => {
  it('when what had it is replaced, so that Tab and Escape go on working', async () => {
    giveLayout();
    const changing: PlaceProps['question'] = (isAsked, close) => isAsked && <Changing onClose={close} />;
    const { user } = await renderTab(<Place opener={button} question={changing} />);
    await user.click(await named('Fragen'));
    await expectFocusOn(await named('Abbrechen'));

    await user.keyboard('{Enter}');

    await expectFocusOn(await named('Erste Antwort'));
    await user.keyboard('{Escape}');
    await expectFocusOn(await named('Fragen'));
    jest.restoreAllMocks();
  });
});

/** As a dialog whose content has to be read first. */
function Changing({ onClose }: QuestionProps) {
  const [isRead, setRead] = useState(false);
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        {isRead ? (
          <DialogBody key="read">
            <Button>Erste Antwort</Button>
            <Button>Zweite Antwort</Button>
          </DialogBody>
        ) : (
          <DialogBody key="reading">
            <Button onClick={() => setRead(true)}>Abbrechen</Button>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}
