import { Field as FieldFrame, Input, makeStyles } from '@fluentui/react-components';
import type { Field } from '../../register';
import { useSession } from '../shell';
import { fieldId } from './fieldInput';

/** A field whose column somebody has deleted from the list: it says so, and the rest of the form works. */
export function MissingField({ name, field }: { readonly name: string; readonly field: Field }) {
  const { language, words } = useSession();
  const styles = useStyles();
  return (
    <div id={fieldId(name)} className={styles.field}>
      <FieldFrame
        label={field.label[language]}
        validationState="warning"
        validationMessage={words.upkeep.columnMissing}
      >
        <Input disabled />
      </FieldFrame>
    </div>
  );
}

const useStyles = makeStyles({ field: { minWidth: 0, maxWidth: '720px' } });
