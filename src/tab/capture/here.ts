import { useEffect, useRef } from 'react';

/** Whether the person still looks at this screen; who has gone elsewhere is not called back. */
export function useIsHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
