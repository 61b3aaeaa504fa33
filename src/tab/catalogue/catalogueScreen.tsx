import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Route } from '../shell';
import { Empty, Failed, hrefOf, Loading, Page, wholeRegister } from '../shell';
import { useCatalogueSession } from './catalogueSession';
import { CoveragePart } from './coveragePart';
import { ImportPart } from './importPart';
import { ServicesPart } from './servicesPart';
import { useCatalogueData } from './useCatalogueData';

export type ServicesRoute = Extract<Route, { screen: 'catalogue' }>;

const parts = ['services', 'coverage', 'import'] as const;

/** Services of the imported catalogues: looked through, linked to processes, compared with them, imported anew. */
export function CatalogueScreen({ route }: { readonly route: ServicesRoute }) {
  const { words } = useCatalogueSession();
  const styles = useStyles();
  const [catalogue, again] = useCatalogueData();
  const { serviceCatalogue: said } = words;
  const part = route.part ?? 'services';
  const isEmpty = catalogue.state === 'ready' && catalogue.data.services.length === 0;
  return (
    <Page title={said.title} intro={said.intro} back={{ to: wholeRegister, name: words.importing.back }}>
      <nav aria-label={said.partsLabel} className={styles.parts}>
        {parts.map((one) => (
          <Link
            key={one}
            href={hrefOf({ screen: 'catalogue', part: one })}
            aria-current={one === part ? 'page' : undefined}
            className={one === part ? styles.here : undefined}
          >
            {said.parts[one]}
          </Link>
        ))}
      </nav>
      {catalogue.state === 'loading' && <Loading text={said.loading} />}
      {catalogue.state === 'failed' && <Failed title={said.loadFailed} error={catalogue.error} retry={again} />}
      {isEmpty && part !== 'import' && <Empty title={said.empty} hint={said.emptyHint} />}
      {catalogue.state === 'ready' && !isEmpty && part === 'services' && (
        <ServicesPart route={route} data={catalogue.data} />
      )}
      {catalogue.state === 'ready' && !isEmpty && part === 'coverage' && <CoveragePart data={catalogue.data} />}
      {catalogue.state === 'ready' && part === 'import' && <ImportPart data={catalogue.data} onWritten={again} />}
    </Page>
  );
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalM },
  here: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});
