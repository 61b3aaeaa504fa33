import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import type { Problem } from '../../../register';
import { foldedName, longestName, processNumber } from '../../../register';
import { useSimilar } from '../../process/similar';
import { errorText, hrefOf, useRegisterData } from '../../shell';
import { useCaptureSession } from '../captureSession';
import { Hint } from '../nameHelp';
import { LinkedProcesses, useLinked } from '../linked';
import { linkableKey, useServices } from '../services';
import type { LineProps } from './line';
import { lineFields, nameIn } from './meetingDraft';

interface RemarksProps extends LineProps {
  readonly problems: readonly Problem[];
}

const similarAtMost = 2;

/** What is to be said about a line: what is wrong, what exists already, which service it is, how the name could say more. */
export function LineRemarks(props: RemarksProps) {
  const { line, number, twin, refusal, problems, onChange } = props;
  const { words, language } = useCaptureSession();
  const styles = useStyles();
  const name = useDeferredValue(nameIn(line));
  if (line.leftOut) return <LeftOut {...props} />;
  const take = (better: string) => onChange(line.key, ({ entered }) => ({ entered: { ...entered, name: better } }));
  return (
    <div className={styles.remarks}>
      {problems.map(({ field, code, facts }) => (
        <p key={field} className={styles.problem}>
          {lineFields[field as keyof typeof lineFields].label[language]}: {words.problems[code](facts ?? {})}
        </p>
      ))}
      {refusal && <p className={styles.problem}>{errorText(refusal, words)}</p>}
      {line.shortened && <Remark>{words.meeting.shortened(longestName)}</Remark>}
      {twin !== null && (
        <Remark>
          {words.meeting.twin(twin)} <LeaveOut {...props} />
        </Remark>
      )}
      <Alike {...props} name={name} />
      <ServiceRemark {...props} name={name} />
      {!line.declined.includes(name) && <Hint name={name} onTake={take} of={words.meeting.line(number)} />}
    </div>
  );
}

function LeftOut({ line, number, onChange }: RemarksProps) {
  const { words } = useCaptureSession();
  const styles = useStyles();
  return (
    <div className={styles.remarks}>
      <Remark>
        {words.meeting.leftOut}{' '}
        <Button
          size="small"
          aria-label={words.meeting.takeInLine(number)}
          onClick={() => onChange(line.key, () => ({ leftOut: false }))}
        >
          {words.meeting.takeIn}
        </Button>
      </Remark>
    </div>
  );
}

function LeaveOut({ line, number, onChange }: RemarksProps) {
  const { words } = useCaptureSession();
  return (
    <Button
      size="small"
      aria-label={words.meeting.leaveOutLine(number)}
      onClick={() => onChange(line.key, () => ({ leftOut: true }))}
    >
      {words.meeting.leaveOut}
    </Button>
  );
}

/** Entries of the register that are called the same, or alike. */
function Alike(props: RemarksProps & { readonly name: string }) {
  const { words } = useCaptureSession();
  const { unitName } = useRegisterData();
  const similar = useSimilar(props.name, { atMost: similarAtMost });
  if (similar.length === 0) return null;
  const exists = similar.some((one) => foldedName(one.name) === foldedName(props.name));
  return (
    <Remark>
      {exists ? words.meeting.exists : words.meeting.resembles}{' '}
      {similar.map(({ id, name, unit }, index) => (
        <span key={id}>
          <Link inline href={hrefOf({ screen: 'process', id })} target="_blank">
            {name}
          </Link>{' '}
          ({[processNumber(id), unitName(unit)].filter(Boolean).join(', ')}){index < similar.length - 1 && ';'}
        </span>
      ))}{' '}
      {exists && <LeaveOut {...props} />}
    </Remark>
  );
}

/** The service of the catalogue that the line probably is; the person says yes or no. */
function ServiceRemark(props: RemarksProps & { readonly name: string }) {
  const { line, number, name, onChange } = props;
  const { words } = useCaptureSession();
  const [hit] = useServices(name, 1);
  const { service } = line;
  const key = (service && linkableKey(service)) ?? '';
  const linked = useLinked([key]).get(key) ?? [];
  if (service) {
    return (
      <Remark>
        {words.meeting.linked(service.name)}{' '}
        <Button size="small" appearance="subtle" onClick={() => onChange(line.key, () => ({ service: null }))}>
          {words.meeting.unlink}
        </Button>
        {linked.length > 0 && (
          <span>
            <LinkedProcesses ids={linked} />. <LeaveOut {...props} />
          </span>
        )}
      </Remark>
    );
  }
  if (!hit || line.declined.includes(hit.name)) return null;
  return (
    <Remark>
      {words.meeting.service(hit.name)}{' '}
      <Button
        size="small"
        aria-label={words.meeting.acceptNamed(hit.name, number)}
        onClick={() => onChange(line.key, () => ({ service: { key: hit.key, name: hit.name, type: hit.type } }))}
      >
        {words.meeting.accept}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.meeting.declineNamed(hit.name, number)}
        onClick={() => onChange(line.key, ({ declined }) => ({ declined: [...declined, hit.name] }))}
      >
        {words.meeting.decline}
      </Button>
    </Remark>
  );
}

function Remark({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.remark}>{children}</p>;
}

const useStyles = makeStyles({
  remarks: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingLeft: '32px',
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 640px)': { paddingLeft: 0 },
  },
  remark: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground3, overflowWrap: 'anywhere' },
});
