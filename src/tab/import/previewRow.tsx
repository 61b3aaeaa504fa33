import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { PlannedRow, ProcessFieldName, RowEffect } from '../../register';
import { processFields, processNumber } from '../../register';
import { describeValue, useNaming } from '../field';
import { useRegisterData } from '../shell';
import { useImportSession } from './importSession';
import { linesOf } from './rowFilter';

const colours = {
  new: 'success',
  changed: 'brand',
  same: 'subtle',
  present: 'subtle',
  refused: 'danger',
} as const satisfies Record<RowEffect, string>;
const longestValue = 80;

/** One row of the file: what becomes of it, what it changes, and what had to be adapted. */
export const PreviewRow = memo(function PreviewRow({ planned }: { readonly planned: PlannedRow }) {
  const styles = useStyles();
  const { words } = useImportSession();
  const { unitName, processName } = useRegisterData();
  const { importSteps, importing } = words;
  const { row, effect, values, entry } = planned;
  const facts = [
    entry && `${processNumber(entry.id)} (${importSteps.recognisedBy(importSteps.matchRules[entry.by])})`,
    unitName(values.unit ?? null),
  ];
  return (
    <>
      <div role="cell">{row}</div>
      <div role="cell">
        <Badge appearance="outline" className={styles.effect} color={colours[effect]}>
          {importSteps.effects[effect]}
        </Badge>
      </div>
      <div role="cell" className={styles.wide}>
        {values.name ?? processName(entry?.id ?? null)}
        <div className={styles.detail}>{facts.filter(Boolean).join(' · ')}</div>
      </div>
      <div role="cell" className={styles.wide}>
        <Differences planned={planned} />
        {linesOf(planned).map(({ column, code, facts: about }, index) => (
          <div key={index} className={styles.remark}>
            {[column, importing.reasons[code](about)].filter(Boolean).join(': ')}
          </div>
        ))}
      </div>
    </>
  );
});

function Differences({ planned: { effect, changes, before, links } }: { readonly planned: PlannedRow }) {
  const { words, language } = useImportSession();
  const naming = useNaming();
  const { difference, nothing, linkTo } = words.importSteps;
  if (effect !== 'changed' && links.length === 0) return null;
  const say = (name: ProcessFieldName, value: (typeof changes)[ProcessFieldName]): string => {
    const text = value == null || value === '' ? nothing : describeValue(processFields[name], value, naming);
    return text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;
  };
  return (
    <>
      {(Object.keys(changes) as ProcessFieldName[]).map((name) => (
        <div key={name}>
          {difference(processFields[name].label[language], say(name, before[name]), say(name, changes[name]))}
        </div>
      ))}
      {links.map(({ field, row }) => (
        <div key={`${field} ${row}`}>{linkTo(processFields[field].label[language], row)}</div>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  // Two words take two lines in a narrow column, and the frame grows with them.
  effect: { height: 'auto', minHeight: '20px' },
  wide: { minWidth: 0, '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  remark: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
