/**
 * jsdom lays nothing out: gives every element the inner size of a desktop window, so that a virtual list draws its rows,
 * and a place well inside it, so that pop-overs see what they hang on.
 */
export function giveLayout({ width = 1_200, height = 800 } = {}): void {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height);
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
  // Without it the focus trap of a pop-over takes everything inside for invisible, and lets nobody in.
  jest.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockImplementation(() => document.body);
  const place = { x: 100, y: 100, top: 100, left: 100, right: 200, bottom: 130, width: 100, height: 30 };
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ ...place, toJSON: () => place });
}

/** A window in which this media query holds, and no other. */
export function giveMedia(holding: string): void {
  const ignore = () => undefined;
  jest.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const query = { media, matches: media === holding, addEventListener: ignore, removeEventListener: ignore };
    return query as unknown as MediaQueryList;
  });
}
