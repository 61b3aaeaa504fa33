import type { DialogSurfaceProps } from '@fluentui/react-components';
import { DialogSurface as Surface } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/**
 * The surface of a dialog. Whether the dialog is closed or taken away while open: afterwards the focus is on what opened
 * it, and on the title of the page when that is gone, too.
 */
export function DialogSurface(props: DialogSurfaceProps) {
  const [opener] = useState(openerNow);
  useEffect(() => () => giveBackTo(opener), [opener]);
  return <Surface {...props} />;
}

/** What has the focus; an entry of a menu goes with its menu, whose button stays. */
function openerNow(): HTMLElement | null {
  const { activeElement } = document;
  const button = activeElement?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = button ? document.getElementById(button) : activeElement;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

function giveBackTo(opener: HTMLElement | null): void {
  // Whoever closed the dialog may have led elsewhere already.
  if (!isNowhere()) return;
  if (opener?.isConnected) opener.focus();
  if (isNowhere()) document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
