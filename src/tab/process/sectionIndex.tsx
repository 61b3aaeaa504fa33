import { Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { CircleHalfFillRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useSession } from '../shell';

export interface IndexEntry {
  readonly key: string;
  readonly label: string;
  /** Why this section deserves a look; a mark and its words. */
  readonly remark?: string;
}

interface SectionIndexProps {
  readonly entries: readonly IndexEntry[];
  readonly onGo: (key: string) => void;
}

/** The way to a section: a list beside the content, a select above it where there is no room for two columns. */
export function SectionIndex({ entries, onGo }: SectionIndexProps) {
  const { words } = useSession();
  const styles = useStyles();
  const label = useId();
  return (
    <nav aria-label={words.capture.sections} className={styles.index}>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <Link as="button" type="button" appearance="subtle" className={styles.link} onClick={() => onGo(entry.key)}>
              <span>{entry.label}</span>
              {entry.remark && <Mark text={entry.remark} />}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.narrow}>
        <label id={label}>{words.capture.section}</label>
        <Select aria-labelledby={label} value="" onChange={(_event, data) => data.value && onGo(data.value)}>
          <option value="">{words.capture.sections} …</option>
          {entries.map(({ key, label: text, remark }) => (
            <option key={key} value={key}>
              {remark ? `${text} (${remark})` : text}
            </option>
          ))}
        </Select>
      </div>
    </nav>
  );
}

function Mark({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.mark} title={text}>
      <CircleHalfFillRegular aria-hidden />
      <span className={styles.unseen}>({text})</span>
    </span>
  );
}

/** Two columns where there is room for them. */
export const useColumnStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** Brings a section into view and puts the focus on its heading. */
export function goToSection(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

const wideOnly = { '@media (max-width: 860px)': { display: 'none' } };

const useStyles = makeStyles({
  index: { position: 'sticky', top: tokens.spacingVerticalM, '@media (max-width: 860px)': { position: 'static' } },
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    ...wideOnly,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    textAlign: 'start',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  narrow: {
    display: 'none',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    '@media (max-width: 860px)': { display: 'flex' },
  },
  mark: { display: 'inline-flex', color: tokens.colorStatusWarningForeground1 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
