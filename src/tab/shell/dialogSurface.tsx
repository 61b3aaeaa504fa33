import type { DialogSurfaceProps } from '@fluentui/react-components';
import { DialogSurface as Surface, useFocusFinders } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { focusTitle } from './focusTitle';

/**
 * The surface of a dialog. Whether the dialog is closed or taken away while open: afterwards the focus is on what opened
 * it, and on the title of the page when that is gone, too. As long as it is open the focus stays in it.
 */
export function DialogSurface(props: DialogSurfaceProps) {
  const [opener] = useState(openerNow);
  // Right after it is taken away: what Fluent does a moment later is nearest to hand, not where the person came from.
  useLayoutEffect(() => () => queueMicrotask(() => giveBackTo(opener)), [opener]);
  return <Surface {...props} ref={useKeptFocus()} />;
}

/**
 * What has the focus may be replaced, as by what was read meanwhile. The focus would then be behind the dialog, and neither Tab
 * nor Escape would find it again: it goes to the first that can have it.
 */
function useKeptFocus() {
  const surface = useRef<HTMLDivElement>(null);
  const { findFirstFocusable } = useFocusFinders();
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (element.isConnected && last && !last.isConnected && isNowhere())
        (findFirstFocusable(element) ?? element).focus();
    });
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [findFirstFocusable]);
  return surface;
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
  if (isNowhere()) focusTitle({ preventScroll: true });
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
