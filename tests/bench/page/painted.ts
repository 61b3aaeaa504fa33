/** Resolves when the frame that is due next has been drawn; the callback of a frame alone comes before its layout. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** Frame by frame until the condition holds on the screen. */
export async function paintedUntil(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000;
  do {
    await painted();
    if (performance.now() > deadline) throw new Error('the page never showed what was waited for');
  } while (!condition());
}
