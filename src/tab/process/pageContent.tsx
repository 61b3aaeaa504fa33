import { Link } from '@fluentui/react-components';
import type { ProcessFieldName, Stored } from '../../register';
import { hrefOf, useSession } from '../shell';
import { SuggestionCard } from '../suggestion/suggestionCard';
import { Connections } from './connections';
import { HistoryView } from './historyView';
import type { PageSections } from './pageSections';
import { SectionFrame } from './sectionFrame';
import { useColumnStyles } from './sectionIndex';
import { SectionView } from './sectionView';
import { SimilarList } from './similarList';

interface PageContentProps {
  readonly entry: Stored<'processes'>;
  readonly page: PageSections;
  readonly wanted?: ProcessFieldName;
  readonly onEdited: () => void;
}

/** The sections of a process page, in reading order. */
export function PageContent({ entry, page, wanted, onEdited }: PageContentProps) {
  const { words } = useSession();
  const columns = useColumnStyles();
  return (
    <div className={columns.content}>
      {page.sections.map((name) => (
        <SectionView key={name} section={name} entry={entry} wanted={wanted} onEdited={onEdited} />
      ))}
      {page.suggestions.length > 0 && (
        <SectionFrame id="suggestions" title={words.suggestions.title} action={<AllSuggestions />}>
          {page.suggestions.map((one) => (
            <SuggestionCard key={one.id} suggestion={one} entry={entry} onPage />
          ))}
        </SectionFrame>
      )}
      <Connections entry={entry} page={page} />
      <SectionFrame id="similar" title={words.process.similar}>
        <SimilarList entry={entry} />
      </SectionFrame>
      <SectionFrame id="history" title={words.process.history}>
        <HistoryView entry={entry} />
      </SectionFrame>
    </div>
  );
}

function AllSuggestions() {
  const { words } = useSession();
  return <Link href={hrefOf({ screen: 'suggestions', show: 'open' })}>{words.suggestions.toAll}</Link>;
}
