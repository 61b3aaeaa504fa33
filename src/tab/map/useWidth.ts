import { useCallback, useState } from 'react';

/** Width of an element in pixels, as it is drawn; `before` until that is known. */
export function useWidth(before: number): readonly [number, (element: HTMLElement | null) => (() => void) | undefined] {
  const [width, setWidth] = useState(before);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const take = () => setWidth((known) => Math.floor(element.clientWidth) || known);
    take();
    const observer = new ResizeObserver(take);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, measure];
}
