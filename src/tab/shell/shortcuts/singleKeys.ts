import { keep, readKept, useKept } from '../kept';

const name = 'single keys';

/** Whether shortcuts of one printed sign work on this device; they do until somebody switches them off. */
export const singleKeysAreOn = (): boolean => readKept(name) !== 'off';

export const useSingleKeys = (): boolean => useKept(name) !== 'off';

export const switchSingleKeys = (on: boolean): void => keep(name, on ? null : 'off');
