import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Field, FieldValue, Stored } from '../../register';
import { applicationOf, processFields, readProposal } from '../../register';
import { describeValue, useNaming } from '../field';
import { useSession } from '../shell';
import { isOpen } from './shown';

interface ProposalViewProps {
  readonly suggestion: Stored<'suggestions'>;
  readonly entry: Stored<'processes'>;
}

/** What stands in the entry beside what should; what stood there then, too, when it has changed since. */
export function ProposalView({ suggestion, entry }: ProposalViewProps) {
  const { words } = useSession();
  const styles = useStyles();
  const { values } = suggestion;
  const application = applicationOf(values, entry.values);
  if (application.kind === 'free') return null;
  if (application.kind === 'unreadable') return <Remark text={words.suggestions.unreadable} />;
  const field: Field = processFields[application.field];
  const open = isOpen(suggestion);
  const before = readProposal(field, values.before) ?? null;
  const changed = application.kind === 'changedMeanwhile';
  return (
    <>
      {open && changed && <Remark text={words.suggestions.changedMeanwhile} warning />}
      <dl className={styles.sides}>
        {(!open || changed) && <Side label={words.suggestions.thenStood} field={field} value={before} />}
        {open && <Side label={words.suggestions.now} field={field} value={entry.values[application.field]} />}
        <Side label={words.suggestions.proposedBy} field={field} value={application.proposed} strong />
      </dl>
      {open && application.kind === 'stands' && <Remark text={words.suggestions.stands} />}
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly field: Field;
  readonly value: FieldValue;
  readonly strong?: boolean;
}

function Side({ label, field, value, strong = false }: SideProps) {
  const naming = useNaming();
  const styles = useStyles();
  const text = describeValue(field, value, naming);
  return (
    <div className={styles.side}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{strong ? <strong>{text}</strong> : text}</dd>
    </div>
  );
}

function Remark({ text, warning = false }: { readonly text: string; readonly warning?: boolean }) {
  return (
    <MessageBar intent={warning ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  side: {
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});
