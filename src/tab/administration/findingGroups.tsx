import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { Finding, Severity } from '../../register';
import { findingMark, groupFindings, lists, severityOf } from '../../register';
import { administrationWords } from '../../text';
import { useSession } from '../shell';
import { EntryLinks } from './entryLinks';
import { findingText, repairText } from './sentences';
import type { EntryPage } from './useCheck';

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly entryPage: EntryPage;
  readonly onRepair: (finding: Finding) => void;
}

/** Everything that was found, by what it is about, the gravest first. */
export function FindingGroups({ findings, ...rest }: FindingsProps) {
  const styles = useStyles();
  const { language } = useSession();
  const words = administrationWords(language);
  return groupFindings(findings).map(({ area, findings: own }) => (
    <section key={area} aria-labelledby={`findings-${area}`}>
      <h2 id={`findings-${area}`} className={styles.area}>
        {words.areas[area]}
      </h2>
      <ul className={styles.list}>
        {own.map((one) => (
          <FindingItem key={findingMark(one) + one.entries.join()} finding={one} {...rest} />
        ))}
      </ul>
    </section>
  ));
}

const icons: Readonly<Record<Severity, ComponentType<{ 'aria-hidden'?: boolean }>>> = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  hint: Info16Regular,
};
const colours = { error: 'danger', warning: 'warning', hint: 'informative' } as const;

interface FindingProps {
  readonly finding: Finding;
  readonly entryPage: EntryPage;
  readonly onRepair: (finding: Finding) => void;
}

function FindingItem({ finding, entryPage, onRepair }: FindingProps) {
  const styles = useStyles();
  const { language } = useSession();
  const words = administrationWords(language);
  const severity = severityOf(finding);
  const repair = repairText(finding, words, language);
  const text = findingText(finding, words, language);
  const Icon = icons[severity];
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <Badge appearance="tint" color={colours[severity]} icon={<Icon aria-hidden />}>
          {words.severities[severity]}
        </Badge>
        <span>{text}</span>
        {finding.list && <span className={styles.small}>{words.inList(lists[finding.list].label[language])}</span>}
      </div>
      <EntryLinks finding={finding} entryPage={entryPage} />
      <p className={styles.small}>
        {repair ? words.repairMeans(repair) : finding.entries.length > 0 ? words.byHand : null}
      </p>
      {repair && (
        <Button size="small" aria-label={`${words.repair}: ${text}`} onClick={() => onRepair(finding)}>
          {words.repair}
        </Button>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  area: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  what: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
