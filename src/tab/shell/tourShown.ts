import type { PersonKey } from '../../register';
import { keep, useKept } from './kept';

/** By person: colleagues share devices. */
const nameOf = (person: PersonKey): string => `tour ${person}`;

/** Whether the tour is shown: until the person has ended it on this device, and again when they ask for it. */
export const useTourShown = (person: PersonKey): boolean => useKept(nameOf(person)) !== 'ended';

export const showTour = (person: PersonKey, shown: boolean): void => keep(nameOf(person), shown ? null : 'ended');
