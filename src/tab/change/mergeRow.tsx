import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Field, FieldValue, MergeField, MergeSide } from '../../register';
import { processFields } from '../../register';
import { describeValue, useNaming } from '../field';
import { useChangeSession } from './changeSession';

interface MergeRowProps {
  readonly field: MergeField;
  readonly values: Readonly<Record<'stays' | 'goes', FieldValue | undefined>>;
  readonly chosen: MergeSide;
  readonly onChoose: (side: MergeSide) => void;
}

/** One field of two entries beside each other, and whose value stands afterwards. */
export function MergeRow({ field: { name, sides }, values, chosen, onChoose }: MergeRowProps) {
  const { words, language } = useChangeSession();
  const styles = useStyles();
  const naming = useNaming();
  const label = useId();
  const facts: Field = processFields[name];
  return (
    <div className={styles.row}>
      <h4 id={label} className={styles.label}>
        {facts.label[language]}
      </h4>
      <RadioGroup
        aria-labelledby={label}
        className={styles.sides}
        value={chosen}
        onChange={(_event, { value }) => onChoose(value as MergeSide)}
      >
        {sides.map((side) => (
          <Radio
            key={side}
            value={side}
            className={styles.side}
            label={
              <span className={styles.version}>
                <span className={styles.who}>{words.change[side]}</span>
                {side !== 'both' && <span className={styles.value}>{describeValue(facts, values[side], naming)}</span>}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { margin: 0, fontSize: tokens.fontSizeBase300 },
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  side: { minWidth: 0 },
  version: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  who: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});
