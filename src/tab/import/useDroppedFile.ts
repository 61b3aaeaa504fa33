import { useEffect, useEffectEvent } from 'react';

/** Whatever the screen shows, a file that is dropped anywhere comes here: the browser would leave the page to show it. */
export function useDroppedFile(take: (file: File) => void): void {
  const takeDropped = useEffectEvent(take);
  useEffect(() => {
    const stay = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const [file] = Array.from(event.dataTransfer?.files ?? []);
      if (file) takeDropped(file);
    };
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
