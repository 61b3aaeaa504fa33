import type { Me } from '../../register';
import type { News, Sync } from './copy';
import type { Front } from './front';
import { emptyFront, newsIn } from './front';

/** Tells whoever listens what has changed since they last heard. */
export class Telling {
  #listener: ((news: News) => void) | null = null;
  #told: Front = emptyFront;
  #toldMe: Me | null = null;
  #indexes = 0;

  begin(listener: (news: News) => void): void {
    this.#listener = listener;
  }

  /** They know of this person already. */
  knows(me: Me): void {
    this.#toldMe = me;
  }

  /** The next news say that a search index has been built. */
  countIndex(): void {
    this.#indexes++;
  }

  /** `me`: null as long as the rights of today are not known. */
  tell(front: Front, sync: Sync, me: Me | null): void {
    const news = { front: newsIn(front, this.#told), sync, me: me === this.#toldMe ? null : me, index: this.#indexes };
    this.#told = front;
    if (news.me) this.#toldMe = news.me;
    this.#listener?.(news);
  }
}
