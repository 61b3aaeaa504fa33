import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Stored } from '../../register';
import { processFields, processNumber, processSections } from '../../register';
import { Failed, lastSeenRegister, Loading, navigate, Page, useRegisterData, useSession } from '../shell';
import { ProcessActions } from './actions';
import { useFreshEntry } from './entry';
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

/** What the register has loaded is shown at once; the fresh state follows. */
function KnownProcess({ id, section, remark }: ProcessPageProps) {
  const { words } = useSession();
  const { processOf } = useRegisterData();
  const [fresh, retry] = useFreshEntry(id);
  const read = fresh.state === 'ready' ? fresh.entry : undefined;
  const known = processOf(id);
  useFresher(read, known);
  const entry = known ?? read;
  if (entry) return <Process entry={entry} section={section} remark={remark} />;
  if (fresh.state !== 'failed') return <Loading text={words.process.loading} />;
  return (
    <Page title={words.process.notFoundTitle} back={{ to: lastSeenRegister(), name: words.shell.register }}>
      <Failed error={fresh.error} retry={retry} />
    </Page>
  );
}

/** Hands an entry to the register once, and only when it has changed: everything derived from all entries follows. */
function useFresher(read: Stored<'processes'> | undefined, known: Stored<'processes'> | undefined): void {
  const { take } = useRegisterData();
  const handedIn = useRef<Stored<'processes'>>(undefined);
  useEffect(() => {
    if (!read || !known || handedIn.current === read) return;
    handedIn.current = read;
    if (read.etag !== known.etag) take(read);
  }, [read, known, take]);
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
  const { language } = useSession();
  const { unitOf } = useRegisterData();
  const styles = useStyles();
  const unit = unitOf(values.unit)?.values;
  return (
    <span className={styles.identity}>
      <span>{processNumber(id)}</span>
      {unit && <span>{[unit.number, unit.name].filter(Boolean).join(' ')}</span>}
      {values.status && <span className={styles.status}>{processFields.status.choices[values.status][language]}</span>}
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
