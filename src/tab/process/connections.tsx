import type { Stored } from '../../register';
import { useSession } from '../shell';
import { Diagram } from './diagram/diagramSection';
import { RelationsView } from './relations';
import type { PageSections } from './pageSections';
import { SectionFrame } from './sectionFrame';

interface ConnectionsProps {
  readonly entry: Stored<'processes'>;
  readonly page: PageSections;
  /** On paper nothing waits to be opened. */
  readonly unfolded?: boolean;
}

/** What the entry is connected with, and how it is drawn. */
export function Connections({ entry, page, unfolded }: ConnectionsProps) {
  const { words } = useSession();
  return (
    <>
      <SectionFrame id="relations" title={words.page.relations}>
        <RelationsView entry={entry} />
      </SectionFrame>
      {page.diagrams.length > 0 && (
        <SectionFrame id="diagram" title={words.page.diagram}>
          {page.diagrams.map((one) => (
            <Diagram key={one.id} diagram={one} unfolded={unfolded} />
          ))}
        </SectionFrame>
      )}
    </>
  );
}
