import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Stored } from '../../register';
import { completeness, processFields } from '../../register';
import { hrefOf, useRegisterData, useSession } from '../shell';

/** More than these at a time discourage. */
const shownAtMost = 3;

/** How complete the entry is, and the next things worth adding, each one click away. */
export function Missing({ entry: { id, values } }: { readonly entry: Stored<'processes'> }) {
  const { words, language, me } = useSession();
  const { settings } = useRegisterData();
  const styles = useStyles();
  const label = useId();
  const { percent, missing } = completeness(values, settings);
  const more = missing.length - shownAtMost;
  const isAsked = values.status !== 'retired';
  return (
    <div className={styles.missing}>
      <div className={styles.bar}>
        <span id={label}>
          {words.process.completeness}: {words.process.complete(percent)}
        </span>
        <ProgressBar aria-labelledby={label} value={percent} max={100} thickness="large" />
      </div>
      {isAsked && missing.length === 0 && <span>{words.process.nothingMissing}</span>}
      {isAsked && missing.length > 0 && me.may.processes.edit && (
        <span className={styles.next}>
          {words.process.missingIntro}
          {missing.slice(0, shownAtMost).map((name) => (
            <Link key={name} href={hrefOf({ screen: 'edit', id, field: name })}>
              {processFields[name].label[language]}
            </Link>
          ))}
          {more > 0 && <span>{words.process.missingMore(more)}</span>}
        </span>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  missing: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
  },
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: '200px' },
  next: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});
