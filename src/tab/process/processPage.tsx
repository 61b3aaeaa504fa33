import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Stored } from '../../register';
import { processFields, processNumber, processSections } from '../../register';
import { Failed, lastSeenRegister, Loading, navigate, Page, useSession } from '../shell';
import { describeValue, useNaming } from '../field';
import { ProcessActions } from './actions';
import { useEntry } from './entry';
import { sectionNames, sectionsWithGaps } from './gaps';
import { Glance } from './glance';
import { HistoryView } from './historyView';
import { Missing } from './missing';
import { OpenReview } from './openReview';
import type { IndexEntry } from './sectionIndex';
import { goToSection, SectionIndex, useColumnStyles } from './sectionIndex';
import { pageSectionId, SectionFrame, SectionView } from './sectionView';
import { SimilarList } from './similarList';

interface ProcessPageProps {
  readonly id: number;
  /** Section to begin with. */
  readonly section?: string;
  /** A sentence above everything: why the person is here and not where they wanted to go. */
  readonly remark?: string;
}

/** Everything the register knows of one process. */
export function ProcessPage(props: ProcessPageProps) {
  return <KnownProcess key={props.id} {...props} />;
}

/** What this device has is shown at once; the fresh state follows. */
function KnownProcess({ id, section, remark }: ProcessPageProps) {
  const { words } = useSession();
  const [state, retry] = useEntry(id);
  if (state.state === 'ready') return <Process entry={state.entry} section={section} remark={remark} />;
  if (state.state === 'loading') return <Loading text={words.process.loading} />;
  return (
    <Page title={words.process.notFoundTitle} back={{ to: lastSeenRegister(), name: words.shell.register }}>
      <Failed error={state.error} retry={retry} />
    </Page>
  );
}

function Process({ entry, section, remark }: Omit<ProcessPageProps, 'id'> & { readonly entry: Stored<'processes'> }) {
  const { words } = useSession();
  const columns = useColumnStyles();
  const { id, values } = entry;
  useEffect(() => {
    if (section) goToSection(pageSectionId(section));
  }, [section]);
  const go = (to: string) => {
    navigate({ screen: 'process', id, section: to }, { replace: true });
    goToSection(pageSectionId(to));
  };
  return (
    <Page
      title={values.name ?? processNumber(id)}
      intro={<Identity entry={entry} />}
      actions={<ProcessActions id={id} />}
      back={{ to: lastSeenRegister(), name: words.shell.register }}
    >
      {remark && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{remark}</MessageBarBody>
        </MessageBar>
      )}
      <OpenReview id={id} />
      <Glance values={values}>
        <Missing entry={entry} />
      </Glance>
      <div className={columns.columns}>
        <SectionIndex entries={useIndex(entry)} onGo={go} />
        <div className={columns.content}>
          {sectionNames.map((name) => (
            <SectionView key={name} section={name} entry={entry} />
          ))}
          <SectionFrame id="similar" title={words.process.similar}>
            <SimilarList entry={entry} />
          </SectionFrame>
          <SectionFrame id="history" title={words.process.history}>
            <HistoryView entry={entry} />
          </SectionFrame>
        </div>
      </div>
    </Page>
  );
}

/** Number, unit and status in one line under the name. */
function Identity({ entry: { id, values } }: { readonly entry: Stored<'processes'> }) {
  const naming = useNaming();
  const styles = useStyles();
  return (
    <span className={styles.identity}>
      <span>{processNumber(id)}</span>
      {values.unit !== null && <span>{naming.target('units', values.unit)}</span>}
      {values.status && (
        <span className={styles.status}>{describeValue(processFields.status, values.status, naming)}</span>
      )}
    </span>
  );
}

function useIndex({ values }: Stored<'processes'>): readonly IndexEntry[] {
  const { words, language } = useSession();
  const gaps = sectionsWithGaps(values);
  const sections = sectionNames.map((name) => ({
    key: name,
    label: processSections[name].label[language],
    remark: gaps.has(name) ? words.capture.gap : undefined,
  }));
  return [
    ...sections,
    { key: 'similar', label: words.process.similar },
    { key: 'history', label: words.process.history },
  ];
}

const useStyles = makeStyles({
  identity: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  status: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
  },
});
