/** What the benchmark asks of its page: the product and the reference answer the same calls. */
import type { Switching } from './viewSwitching';

export type Kind = 'own' | 'raw';

/** How the screen shows what was found. */
export type ScreenView = 'list' | 'map' | 'units' | 'letters';

export interface BenchPage {
  /** Draws the surroundings of a grid over that many entries; nothing of it is measured. */
  prepare(kind: Kind, count: number): Promise<void>;
  /** Milliseconds from asking for the grid to its rows on the screen. */
  firstRender(): Promise<number>;
  /** Milliseconds from choosing a unit (by number) to its rows on the screen; null lets all rows through. */
  refilter(unit: number | null): Promise<number>;
  /** Elements inside the grid. */
  nodes(): number;
  /** Draws the whole screen with its search box instead of the grid alone. */
  openScreen(): Promise<void>;
  /** Milliseconds from the last key to the result on the screen, once it is there. */
  typed(): Promise<number>;
  /** The longest time from a key to the next frame so far, as the browser counts it (Interaction to Next Paint). */
  longestInteraction(): number;
  /** Shows the register in another way; the screen has been opened before. */
  switchView(view: ScreenView): Promise<Switching>;
}

declare global {
  interface Window {
    readonly bench: BenchPage;
  }
}
