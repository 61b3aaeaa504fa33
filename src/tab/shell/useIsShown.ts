import { useMemo } from 'react';
import type { ReadableName } from '../../register';
import { isShown } from '../../register';
import { useRegisterData } from './data';

/** Tells what screens show: not what belongs to a section that the process team has hidden in the settings. */
export function useIsShown(): (name: ReadableName) => boolean {
  const { hiddenSections } = useRegisterData().settings;
  return useMemo(() => (name) => isShown(name, { hiddenSections }), [hiddenSections]);
}
