import { makeStyles, tokens } from '@fluentui/react-components';
import { describeValue, useNaming } from '../field';
import type { KeptList } from '../shell';
import type { Kept } from './keptList';
import { fieldsOfList, valueIn } from './keptList';
import { useListSession } from './listSession';

interface FoldedFactsProps {
  readonly list: KeptList;
  readonly entry: Kept;
  /** Columns that have no room beside the name. */
  readonly columns: readonly string[];
}

/** What a narrow window has no columns for, under the name; what is not given is left out. */
export function FoldedFacts({ list, entry, columns }: FoldedFactsProps) {
  const styles = useStyles();
  const { language } = useListSession();
  const naming = useNaming();
  const fields = fieldsOfList(list);
  return columns.map((name) => {
    const field = fields[name];
    const value = valueIn(entry, name);
    if (!field || value === null) return null;
    return (
      <span key={name} className={styles.fact}>
        {`${field.label[language]}: ${describeValue(field, value, naming)}`}
      </span>
    );
  });
}

const useStyles = makeStyles({
  fact: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});
