import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, ListKey } from '../../register';
import { processNumber } from '../../register';
import { administrationWords } from '../../text';
import { hrefOf, useRegisterData, useSession } from '../shell';
import type { EntryPage } from './useCheck';

/** More than these nobody opens one by one; the number of all stands beside them. */
const shownAtMost = 10;

interface EntriesProps {
  readonly finding: Finding;
  readonly entryPage: EntryPage;
}

/** The entries a finding is about: processes in the register, everything else in SharePoint. */
export function EntryLinks({ finding: { list, entries }, entryPage }: EntriesProps) {
  const styles = useStyles();
  const { language } = useSession();
  const words = administrationWords(language);
  if (list === null || entries.length === 0) return null;
  const more = entries.length - shownAtMost;
  return (
    <div className={styles.entries}>
      <span>{words.entries(entries.length)}:</span>
      {entries.slice(0, shownAtMost).map((id) => (
        <EntryLink key={id} list={list} id={id} entryPage={entryPage} />
      ))}
      {more > 0 && <span>{words.moreEntries(more)}</span>}
    </div>
  );
}

interface EntryProps extends Pick<EntriesProps, 'entryPage'> {
  readonly list: ListKey;
  readonly id: number;
}

function EntryLink({ list, id, entryPage }: EntryProps) {
  const { language } = useSession();
  const { processName } = useRegisterData();
  const words = administrationWords(language);
  if (list === 'processes')
    return (
      <Link inline href={hrefOf({ screen: 'process', id })}>
        {[processNumber(id), processName(id)].filter(Boolean).join(' ')}
      </Link>
    );
  return (
    <Link inline href={entryPage(list, id)} target="_blank" rel="noopener noreferrer">
      {words.entryNamed(id)} ({words.opensSharePoint})
    </Link>
  );
}

const useStyles = makeStyles({
  entries: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
});
