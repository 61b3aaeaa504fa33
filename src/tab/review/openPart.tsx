import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Stored } from '../../register';
import { lists } from '../../register';
import { formatDay } from '../../text';
import { codeAt, nameAt, rowOf } from '../copy';
import { Empty, useRegisterData } from '../shell';
import type { Line } from '../start/lineList';
import { LineList } from '../start/lineList';
import { useAnswerSession } from './answerSession';
import type { Trouble } from './trouble';
import { troubleOf, troubles } from './trouble';

/** Everything that waits for an answer, by what the team can do about it; by process and unit, never by person. */
export function OpenPart() {
  const styles = useStyles();
  const { words, language } = useAnswerSession();
  const { table, openReviews, processName, unitName } = useRegisterData();
  const groups = useMemo(() => {
    const found = new Map<Trouble, Line[]>(troubles.map((trouble) => [trouble, []]));
    const line = ({ id, values }: Stored<'reviews'>): Line => {
      const unit = codeAt(table.unit, rowOf(table, values.process));
      const { failure, dueOn, kind } = lists.reviews.fields;
      return {
        key: id,
        name: processName(values.process) ?? values.title ?? '',
        to: { screen: 'process', id: values.process ?? 0 },
        notes: [
          kind.choices[values.kind ?? 'review'][language],
          unit && unitName(Number(unit)),
          values.dueOn && `${dueOn.label[language]}: ${formatDay(values.dueOn, language)}`,
          values.failure && failure.choices[values.failure][language],
        ],
      };
    };
    for (const request of openReviews) {
      if (request.values.process !== null) found.get(troubleOf(request.values))?.push(line(request));
    }
    table.ids.forEach((id, row) => {
      const status = codeAt(table.status, row);
      if (status === 'retired') return;
      const unit = codeAt(table.unit, row);
      const known = { key: `p${id}`, name: nameAt(table, row), notes: [unit && unitName(Number(unit))] };
      if (codeAt(table.owner, row) === null) {
        found.get('ownerless')?.push({ ...known, to: { screen: 'process', id } });
      }
      if (status === 'changing') found.get('changing')?.push({ ...known, to: { screen: 'edit', id } });
    });
    return found;
  }, [table, openReviews, processName, unitName, language]);
  const filled = [...groups].filter(([, lines]) => lines.length > 0);
  if (filled.length === 0) return <Empty title={words.reviewing.nothing} />;
  return filled.map(([trouble, lines]) => (
    <section key={trouble} aria-labelledby={`trouble-${trouble}`}>
      <h2 id={`trouble-${trouble}`} className={styles.heading}>
        {words.reviewing.groups[trouble]} ({lines.length})
      </h2>
      <LineList lines={lines} />
    </section>
  ));
}

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});
