import type { Me } from '../../register';
import type { CopyOptions } from './copy';
import type { CopyOwner } from './owner';

/** Who sits there, as far as it is known by now. */
export class Visitor {
  #place: CopyOptions['owner'] | null = null;
  /** Under whose sign-in name the copy is kept; null as long as nobody is known by one. */
  #person: string | null = null;
  #me: Me | null = null;
  #isFresh = false;

  begin({ owner, person }: CopyOptions): void {
    this.#place = owner;
    this.#person = person;
  }

  get me(): Me | null {
    return this.#me;
  }

  /** With the rights of today; null as long as the site has not told them. */
  get ofToday(): Me | null {
    return this.#isFresh ? this.#me : null;
  }

  /** Kept under the name by which the person will be known before signing in next time. */
  get owner(): CopyOwner | null {
    const person = this.#person ?? this.#me?.key;
    return this.#place && person ? { ...this.#place, person } : null;
  }

  /** As the device remembers them. */
  recall(me: Me): void {
    this.#me = me;
  }

  /** As the site knows them; the same object when nothing has changed. */
  welcome(me: Me): void {
    this.#isFresh = true;
    this.#me = JSON.stringify(me) === JSON.stringify(this.#me) ? this.#me : me;
  }

  /** The sign-in name that the host knows is somebody else's by now. */
  rename({ key }: Me): void {
    this.#person = key;
  }

  /** Rights may have changed: the site is to be asked again. */
  doubt(): void {
    this.#isFresh = false;
  }
}
