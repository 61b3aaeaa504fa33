/** jsdom lays nothing out: gives every element the size of a desktop window, so that a virtual list draws its rows. */
export function giveLayout({ width = 1_200, height = 800 } = {}): void {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height);
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
}

/** A window in which this media query holds, and no other. */
export function giveMedia(holding: string): void {
  const nothing = () => undefined;
  jest
    .spyOn(window, 'matchMedia')
    .mockImplementation(
      (media) =>
        ({
          media,
          matches: media === holding,
          addEventListener: nothing,
          removeEventListener: nothing,
        }) as unknown as MediaQueryList,
    );
}
