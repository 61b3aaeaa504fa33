import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ProcessFieldName, ProcessValues } from '../../register';
import { completeness, processFields } from '../../register';
import { useRegisterData } from '../shell';
import { useCaptureSession } from './captureSession';
import { useShownSections } from './shownSections';

/** As many gaps as somebody wants to look at, those a release needs first. */
const shownAtMost = 6;

interface CompletenessPartProps {
  readonly values: ProcessValues;
  /** Fields that the form doesn't ask for. */
  readonly omit?: readonly ProcessFieldName[];
  readonly onGo: (field: ProcessFieldName) => void;
}

/** How complete the entry is while it is being typed, and one click to what is missing. */
export function CompletenessPart({ values, omit = [], onGo }: CompletenessPartProps) {
  const { words, language } = useCaptureSession();
  const styles = useStyles();
  const { settings } = useRegisterData();
  const sections: readonly string[] = useShownSections();
  const { percent, missing } = completeness(values, settings);
  const shown = missing.filter((name) => sections.includes(processFields[name].section) && !omit.includes(name));
  return (
    <div className={styles.part}>
      <span>{words.ways.complete(percent)}</span>
      <ProgressBar value={percent / 100} thickness="large" aria-hidden className={styles.bar} />
      <span className={styles.missing}>
        {shown.length === 0 ? words.ways.nothingMissing : words.ways.missingNext}
        {shown.slice(0, shownAtMost).map((name) => (
          <Link key={name} as="button" type="button" inline onClick={() => onGo(name)}>
            {processFields[name].label[language]}
          </Link>
        ))}
      </span>
    </div>
  );
}

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  bar: { maxWidth: '480px' },
  missing: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});
