import { Button, FluentProvider, makeStyles, teamsLightTheme, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons';
import type { ProcessFieldName, ProcessSection, Stored } from '../../register';
import { isEmpty, processFields, processSections } from '../../register';
import { formatDay } from '../../text';
import { Failed, Loading, Page, useSession } from '../shell';
import { Connections } from './connections';
import { useEntry } from './entry';
import { fieldsOf } from './gaps';
import { Glance } from './glance';
import { HistoryView } from './historyView';
import { Identity } from './identity';
import type { PageSections } from './pageSections';
import { usePageSections } from './pageSections';
import { SectionFrame } from './sectionFrame';
import { Facts } from './sectionView';

/** A process as it goes on paper: everything unfolded, nothing to click, light colours whatever the theme. */
export function PrintView({ id }: { readonly id: number }) {
  const { words } = useSession();
  const [state, retry] = useEntry(id);
  if (state.state === 'loading') return <Loading text={words.process.loading} />;
  if (state.state === 'ready') return <Paper entry={state.entry} />;
  return (
    <Page title={words.process.notFoundTitle}>
      <Failed error={state.error} retry={retry} />
    </Page>
  );
}

function Paper({ entry }: { readonly entry: Stored<'processes'> }) {
  const { words, today, language } = useSession();
  const styles = useStyles();
  const page = usePageSections(entry);
  const name = entry.values.name ?? '';
  return (
    <FluentProvider theme={teamsLightTheme} className={styles.paper}>
      <Page
        title={name}
        intro={<Identity entry={entry} />}
        actions={
          <Button
            className={styles.screenOnly}
            appearance="primary"
            icon={<PrintRegular />}
            onClick={() => window.print()}
          >
            {words.page.printNow}
          </Button>
        }
        back={{ to: { screen: 'process', id: entry.id }, name }}
      >
        <p className={styles.screenOnly}>{words.page.printIntro}</p>
        <Glance values={entry.values}>
          <span>{words.page.printed(formatDay(today, language))}</span>
        </Glance>
        <Sections entry={entry} page={page} />
      </Page>
    </FluentProvider>
  );
}

function Sections({ entry, page }: { readonly entry: Stored<'processes'>; readonly page: PageSections }) {
  const { words, language } = useSession();
  return (
    <>
      {page.sections.map((name) => (
        <SectionFrame key={name} id={name} title={processSections[name].label[language]}>
          <Facts section={name} entry={entry} />
          <NotFilled section={name} entry={entry} />
        </SectionFrame>
      ))}
      <Connections entry={entry} page={page} unfolded />
      <SectionFrame id="history" title={words.process.history}>
        <HistoryView entry={entry} unfolded />
      </SectionFrame>
    </>
  );
}

/** On paper nothing unfolds: what is missing is named, so that it can be added by hand. */
function NotFilled({ section, entry }: { readonly section: ProcessSection; readonly entry: Stored<'processes'> }) {
  const { words, language } = useSession();
  const styles = useStyles();
  const label = (name: ProcessFieldName) => processFields[name].label[language];
  const empty = fieldsOf(section, { automatic: false }).filter((name) => isEmpty(entry.values[name]));
  if (empty.length === 0) return null;
  return (
    <p className={styles.missing}>
      {words.page.notFilled}: {empty.map(label).join(', ')}
    </p>
  );
}

const useStyles = makeStyles({
  paper: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, minHeight: '100%' },
  screenOnly: { margin: 0, '@media print': { display: 'none' } },
  missing: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
