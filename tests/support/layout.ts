/** jsdom lays nothing out: gives every grid the size of a desktop window, so that a virtual list draws its rows. */
export function giveLayout({ width = 1_200, height = 800 } = {}): void {
  const ofGrid = (size: number) =>
    function (this: Element) {
      return this.getAttribute('role') === 'grid' ? size : 0;
    };
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(ofGrid(height));
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(ofGrid(width));
}

/** A window in which this media query holds, and no other. */
export function giveMedia(holding: string): void {
  const ignore = () => undefined;
  jest.spyOn(window, 'matchMedia').mockImplementation((media) => {
    const query = { media, matches: media === holding, addEventListener: ignore, removeEventListener: ignore };
    return query as unknown as MediaQueryList;
  });
}
