import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Stored } from '../../register';
import { mayDecide, processFields } from '../../register';
import { formatDay, formatInstant } from '../../text';
import { LinkedText } from '../field';
import { hrefOf, useRegisterData, useSession } from '../shell';
import { DecideBar } from './decideBar';
import { ProposalView } from './proposalView';
import { decider, isOpen } from './shown';

interface SuggestionCardProps {
  readonly suggestion: Stored<'suggestions'>;
  /** The entry it is about; undefined while it is on its way, null when there is none. */
  readonly entry: Stored<'processes'> | null | undefined;
  /** On the page of its entry, the entry needs no naming. */
  readonly onPage?: boolean;
}

/** One suggestion: what it is about, what it proposes, what became of it, and the decision for those who answer for it. */
export function SuggestionCard({ suggestion, entry, onPage = false }: SuggestionCardProps) {
  const { words, me, language } = useSession();
  const { personName } = useRegisterData();
  const styles = useStyles();
  const heading = useId();
  const Heading = onPage ? 'h3' : 'h2';
  const { values, createdAt, createdBy } = suggestion;
  const state = values.state ?? 'open';
  const mayWrite = me.may.suggestions.edit && me.may.processes.edit && mayDecide(entry?.values ?? null, me);
  const author = personName(createdBy ?? null) || words.people.somebody;
  return (
    <article aria-labelledby={heading} className={styles.card}>
      <Heading id={heading} className={styles.title}>
        {values.title || words.suggestions.title}
        <span className={mergeClasses(styles.state, styles[state])}>{words.suggestions.states[state]}</span>
      </Heading>
      <p className={styles.note}>
        {!onPage && (
          <>
            <About suggestion={suggestion} entry={entry} />
            {' · '}
          </>
        )}
        {words.suggestions.from(author, formatInstant(createdAt, language))}
      </p>
      {values.wish && (
        <div>
          <LinkedText text={values.wish} />
        </div>
      )}
      {entry && values.field && <ProposalView suggestion={suggestion} entry={entry} />}
      <Outcome suggestion={suggestion} />
      {isOpen(suggestion) &&
        entry !== undefined &&
        (mayWrite ? <DecideBar suggestion={suggestion} entry={entry} /> : <Who entry={entry} />)}
    </article>
  );
}

function About({ suggestion, entry }: SuggestionCardProps) {
  const { words } = useSession();
  const { processName } = useRegisterData();
  const { process, field } = suggestion.values;
  if (process === null) return words.suggestions.aboutNothing;
  const name = entry?.values.name ?? processName(process);
  if (name === undefined) return words.suggestions.gone;
  const section = field !== null && Object.hasOwn(processFields, field) ? sectionOf(field) : undefined;
  return (
    <Link inline href={hrefOf({ screen: 'process', id: process, section })}>
      {name}
    </Link>
  );
}

const sectionOf = (field: string): string => processFields[field as keyof typeof processFields].section;

/** What became of it, for its author above all. */
function Outcome({ suggestion }: Pick<SuggestionCardProps, 'suggestion'>) {
  const { words, language } = useSession();
  const { personName } = useRegisterData();
  const styles = useStyles();
  const { state, decidedOn, decisionReason } = suggestion.values;
  if (state === null || state === 'open') return null;
  const day = decidedOn ? formatDay(decidedOn, language) : '';
  const by = decider(suggestion);
  const who = by ? words.suggestions.decidedBy(personName(by), day) : words.suggestions.decidedOn(day);
  return (
    <div className={styles.outcome}>
      <strong>{words.suggestions.states[state]}</strong> {decidedOn && who}
      {decisionReason && (
        <div>
          {words.suggestions.reason}: <LinkedText text={decisionReason} />
        </div>
      )}
    </div>
  );
}

/** Who waits knows for whom. */
function Who({ entry }: { readonly entry: Stored<'processes'> | null }) {
  const { words } = useSession();
  const { personName } = useRegisterData();
  const styles = useStyles();
  const names = [entry?.values.owner, entry?.values.deputy].flatMap((key) => (key ? [personName(key)] : []));
  return (
    <p className={styles.note}>
      {names.length > 0 ? words.suggestions.whoDecides(names.join(', ')) : words.suggestions.teamDecides}
    </p>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  state: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  open: { color: tokens.colorNeutralForeground2 },
  accepted: { color: tokens.colorStatusSuccessForeground1 },
  declined: { color: tokens.colorStatusDangerForeground3 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  outcome: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});
