import { useCallback, useEffect, useRef, useState } from 'react';
import type { RegisterRoute } from '../shell';
import { changeRegister, navigate } from '../shell';
import { useWide } from './useWide';

/** Holding an arrow key down passes entries that nobody wants to read, and browsers limit how often an address may change. */
const pause = 200;

interface Reading {
  /** The entry beside the list; null while there is none, and where there is no room for one. */
  readonly opened: number | null;
  readonly open: (id: number) => void;
  readonly follow: (id: number) => void;
  readonly close: () => void;
}

/** Opens entries beside the list where there is room, else their page. Who opens the same once more wants all of it. */
export function useReading({ open }: RegisterRoute): Reading {
  const isWide = useWide();
  const [following, setFollowing] = useState<number | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const stop = useCallback(() => {
    window.clearTimeout(timer.current);
    setFollowing(null);
  }, []);
  useEffect(() => stop, [stop]);
  const isLinkWithoutRoom = useRef(!isWide && open !== null);
  useEffect(() => {
    // A link shared from a wide window: here the entry has its page. A window that is made narrow later keeps its list.
    if (isLinkWithoutRoom.current && open !== null) navigate({ screen: 'process', id: open }, { replace: true });
    isLinkWithoutRoom.current = false;
  }, [open]);
  const opened = isWide ? open : null;
  return {
    opened: opened === null ? null : (following ?? opened),
    open: (id) => {
      stop();
      if (!isWide || (following ?? opened) === id) navigate({ screen: 'process', id });
      else changeRegister({ open: id }, { replace: opened !== null });
    },
    follow: (id) => {
      window.clearTimeout(timer.current);
      setFollowing(id);
      timer.current = window.setTimeout(() => {
        changeRegister({ open: id }, { replace: true });
        setFollowing(null);
      }, pause);
    },
    close: () => {
      stop();
      changeRegister({ open: null });
    },
  };
}
