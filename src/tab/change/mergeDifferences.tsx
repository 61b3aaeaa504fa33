import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { MergeChoices, MergeField, Stored } from '../../register';
import { isEmpty, mergeFields } from '../../register';
import { FoldHeading } from '../field';
import { useChangeSession } from './changeSession';
import { MergeRow } from './mergeRow';

type Process = Stored<'processes'>;

interface MergeDifferencesProps {
  readonly stays: Process;
  readonly goes: Process;
  readonly choices: MergeChoices;
  readonly onChoose: (choices: MergeChoices) => void;
}

/** What has to be chosen stands open; what only one of the two says is kept anyway, and can be looked at. */
export function MergeDifferences({ stays, goes, choices, onChoose }: MergeDifferencesProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const content = useId();
  const [open, setOpen] = useState(false);
  const fields = useMemo(() => mergeFields(stays, goes), [stays, goes]);
  const isOneSided = ({ name }: MergeField) => isEmpty(stays.values[name]) || isEmpty(goes.values[name]);
  const [alone, both] = [fields.filter(isOneSided), fields.filter((field) => !isOneSided(field))];
  const row = (field: MergeField) => (
    <MergeRow
      key={`${stays.id} ${field.name}`}
      field={field}
      values={{ stays: stays.values[field.name], goes: goes.values[field.name] }}
      chosen={choices[field.name] ?? field.usual}
      onChoose={(side) => onChoose({ ...choices, [field.name]: side })}
    />
  );
  if (fields.length === 0) return <p className={styles.text}>{words.change.noDifference}</p>;
  return (
    <>
      {both.length > 0 && (
        <section>
          <h3 className={styles.title}>{words.change.mergeFields}</h3>
          {both.map(row)}
        </section>
      )}
      {alone.length > 0 && (
        <section>
          <FoldHeading level={3} open={open} controls={content} onToggle={() => setOpen(!open)}>
            {words.change.oneSided(alone.length)}
          </FoldHeading>
          <div id={content} hidden={!open}>
            {open && alone.map(row)}
          </div>
        </section>
      )}
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  title: { margin: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase400 },
});
