import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { derivedFigures } from '../../register';
import { formatNumber } from '../../text';
import type { Lens } from '../shell';
import { lenses, useIsShown, useSession } from '../shell';
import { className, isFigureLens, lensDefinitions } from './lenses';
import { ToneMark } from './tones';
import type { DrawnMap } from './useMapModel';

interface LegendProps {
  readonly lens: Lens;
  readonly drawn: DrawnMap;
  readonly withCounts: boolean;
  readonly onLens: (lens: Lens) => void;
  /** Somebody wants to see only the processes of this class. */
  readonly onClass: (value: string) => void;
}

/** What the tiles tell: in words, with the sign and the number of each class. */
export function Legend({ lens, drawn, withCounts, onLens, onClass }: LegendProps) {
  const styles = useStyles();
  const { words, language } = useSession();
  const id = useId();
  const { map } = words;
  const isShown = useIsShown();
  const offered = lenses.filter((one) => one === lens || isShown(lensDefinitions[one].facet));
  const help = isFigureLens(lens) ? derivedFigures[lens].help[language] : map.lensHelp[lens];
  return (
    <div className={styles.legend}>
      <div className={styles.choice}>
        <label htmlFor={`${id}-lens`}>{map.lens}</label>
        <Select
          id={`${id}-lens`}
          value={lens}
          aria-describedby={`${id}-help`}
          onChange={(_event, { value }) => onLens(lenses.find((one) => one === value) ?? 'review')}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {map.lenses[one]}
            </option>
          ))}
        </Select>
        <span id={`${id}-help`} className={styles.help}>
          {help}
        </span>
      </div>
      <ul aria-label={map.legend} className={styles.classes}>
        {drawn.classes.map(({ value, tone }, place) => {
          const name = className(drawn.lens, value, words, language);
          const count = withCounts ? formatNumber(drawn.model.counts[place] ?? 0, language) : null;
          return (
            <li key={value}>
              <Button
                appearance="subtle"
                size="small"
                icon={<ToneMark tone={tone} />}
                className={styles.class}
                aria-label={map.onlyClass(name, count)}
                onClick={() => onClass(value)}
              >
                {name}
                {count !== null && <span className={styles.count}>{count}</span>}
              </Button>
            </li>
          );
        })}
      </ul>
      {!withCounts && <p className={styles.help}>{map.hidden}</p>}
    </div>
  );
}

const useStyles = makeStyles({
  legend: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  help: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  classes: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  class: { fontWeight: tokens.fontWeightRegular, paddingLeft: tokens.spacingHorizontalXS, minWidth: 0 },
  count: { marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
});
