import type { ProcessSection } from '../../register';
import { sectionNames } from '../process/gaps';
import { useRegisterData } from '../shell';

/** The sections that forms show: those the process team has hidden in the settings stay out. */
export function useShownSections(): readonly ProcessSection[] {
  const { hiddenSections } = useRegisterData().settings;
  return sectionNames.filter((section) => !hiddenSections.includes(section));
}
