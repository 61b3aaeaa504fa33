import type { ProcessSection, Stored } from '../../register';
import { processSections } from '../../register';
import { useRegisterData, useSession } from '../shell';
import { sectionNames, sectionsWithGaps } from './gaps';
import type { IndexEntry } from './sectionIndex';

/** What a page shows, in reading order: the sections that the process team has not hidden, and what is known around the entry. */
export interface PageSections {
  readonly sections: readonly ProcessSection[];
  readonly diagrams: readonly Stored<'diagrams'>[];
  /** What was said about this entry: the open ones first, then the latest. */
  readonly suggestions: readonly Stored<'suggestions'>[];
  readonly index: readonly IndexEntry[];
}

/** More decided suggestions than these are looked up on their own screen. */
const decidedAtMost = 3;

export function usePageSections({ id, values }: Stored<'processes'>): PageSections {
  const { words, language } = useSession();
  const data = useRegisterData();
  const sections = sectionNames.filter((name) => !data.settings.hiddenSections.includes(name));
  const diagrams = data.diagrams.filter(({ values: facts }) => facts.process === id && facts.kind === 'bpmn');
  const suggestions = suggestionsAbout(data.suggestions, id);
  const gaps = sectionsWithGaps(values);
  const index = [
    ...sections.map((name) => ({
      key: name,
      label: processSections[name].label[language],
      remark: gaps.has(name) ? words.capture.gap : undefined,
    })),
    ...(suggestions.length > 0 ? [{ key: 'suggestions', label: words.suggestions.title }] : []),
    { key: 'relations', label: words.page.relations },
    ...(diagrams.length > 0 ? [{ key: 'diagram', label: words.page.diagram }] : []),
    { key: 'similar', label: words.process.similar },
    { key: 'history', label: words.process.history },
  ];
  return { sections, diagrams, suggestions, index };
}

function suggestionsAbout(all: readonly Stored<'suggestions'>[], id: number): readonly Stored<'suggestions'>[] {
  const about = all.filter(({ values }) => values.process === id);
  const open = about.filter(({ values }) => values.state === 'open');
  const decided = about
    .filter(({ values }) => values.state !== 'open')
    .sort((left, right) => right.modifiedAt.localeCompare(left.modifiedAt));
  return [...open, ...decided.slice(0, decidedAtMost)];
}
