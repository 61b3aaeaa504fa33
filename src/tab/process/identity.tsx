import { makeStyles, tokens } from '@fluentui/react-components';
import type { Stored } from '../../register';
import { processFields, processNumber } from '../../register';
import { describeValue, useNaming } from '../field';

/** Number, unit and status in one line under the name. */
export function Identity({ entry: { id, values } }: { readonly entry: Stored<'processes'> }) {
  const naming = useNaming();
  const styles = useStyles();
  return (
    <span className={styles.identity}>
      <span>{processNumber(id)}</span>
      {values.unit !== null && <span>{naming.target('units', values.unit)}</span>}
      {values.status && (
        <span className={styles.status}>{describeValue(processFields.status, values.status, naming)}</span>
      )}
    </span>
  );
}

const useStyles = makeStyles({
  identity: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  status: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
  },
});
