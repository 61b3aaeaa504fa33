import { Button, Field, Input, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { dayNumber, processFields, reusableFields } from '../../register';
import type { ProcessFacts } from '../copy';
import { factsAt } from '../copy';
import { hrefOf, navigate, Page, useIsShown, useRegisterData } from '../shell';
import { useCaptureSession } from './captureSession';
import { CaptureWays } from './captureWays';
import { MayNotAdd } from './mayNotAdd';

const shownAtMost = 30;

/** Finds a process that somebody has described already, and begins a new one like it. */
export function CopyOf({ search = '' }: { readonly search?: string }) {
  const { words, language } = useCaptureSession();
  const styles = useStyles();
  const [text, setText] = useState(search);
  const found = useFound(text);
  const taken = reusableFields
    .filter(useIsShown())
    .map((name) => processFields[name].label[language])
    .join(', ');
  const change = (value: string) => {
    setText(value);
    navigate({ screen: 'copyOf', search: value }, { replace: true });
  };
  return (
    <Page title={words.ways.copyTitle} intro={words.ways.copyIntro}>
      <CaptureWays />
      <MayNotAdd />
      <div className={styles.part}>
        <Field label={words.ways.copySearch} className={styles.search}>
          <Input type="search" autoFocus value={text} onChange={(_event, { value }) => change(value)} />
        </Field>
        <div role="status">
          {found && (found.length === 0 ? words.ways.copyNothing : words.ways.copyFound(found.length))}
        </div>
        <ul className={styles.list}>
          {found?.map((entry) => (
            <CandidateLine key={entry.id} entry={entry} />
          ))}
        </ul>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {words.ways.copyTakes(taken)} {words.ways.copyLeaves}
          </MessageBarBody>
        </MessageBar>
      </div>
    </Page>
  );
}

interface Candidate extends ProcessFacts {
  readonly percent: number;
}

function CandidateLine({ entry: { id, name, unit, percent } }: { readonly entry: Candidate }) {
  const { words } = useCaptureSession();
  const { unitName } = useRegisterData();
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        <Link inline href={hrefOf({ screen: 'process', id })}>
          {name}
        </Link>
        <span className={styles.small}>
          {[unitName(unit), words.ways.copyFilled(percent)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Button aria-label={words.ways.copyNamed(name)} onClick={() => navigate({ screen: 'capture', from: id })}>
        {words.ways.copyThis}
      </Button>
    </li>
  );
}

/** Null while nothing is asked. */
function useFound(text: string): readonly Candidate[] | null {
  const { copy, today } = useCaptureSession();
  const { table, index } = useRegisterData();
  const [rows, setRows] = useState<readonly number[] | null>(null);
  const wanted = text.trim();
  useEffect(() => {
    let current = true;
    void copy.find(wanted).then((found) => {
      if (current && found.version === table.version) setRows([...found.rows.slice(0, shownAtMost)]);
    });
    return () => {
      current = false;
    };
  }, [copy, table, index, wanted]);
  if (wanted === '' || rows === null) return null;
  const known = rows.filter((row) => row < table.ids.length);
  return known.map((row) => ({ ...factsAt(table, row, dayNumber(today)), percent: table.percent[row] ?? 0 }));
}

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  search: { maxWidth: '720px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '960px' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
