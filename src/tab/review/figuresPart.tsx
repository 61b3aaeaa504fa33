import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { reviewFigures } from '../../register';
import { formatNumber } from '../../text';
import { useReading } from '../change/useReading';
import { Picture } from '../picture/picture';
import { Empty, Failed, Loading, useRegisterData } from '../shell';
import { useAnswerSession } from './answerSession';

/** How the reviews stand, by unit and as a whole: the same figures as everywhere, none about persons. */
export function FiguresPart() {
  const styles = useStyles();
  const { words, copy, today, language } = useAnswerSession();
  const { table, openReviews, units, unitName } = useRegisterData();
  const read = useCallback(() => copy.entries([...table.ids]), [copy, table]);
  const [reading, retry] = useReading(read);
  if (reading.stage === 'failed') return <Failed error={reading.error} retry={retry} />;
  if (reading.stage !== 'read') return <Loading text={words.reviewing.reading} />;
  const known = new Map(units.map(({ id, values }) => [id, values]));
  const { byUnit, ...all } = reviewFigures(reading.value, openReviews, known, today);
  const { open, escalated, unreachable, ownerless } = all;
  const total = { open, escalated, unreachable, ownerless };
  const names = ['open', 'escalated', 'unreachable', 'ownerless'] as const;
  return (
    <>
      <Picture
        title={words.reviewing.figures}
        shape="bar"
        parts={names.map((name, at) => ({
          name: words.reviewing.all[name],
          value: total[name],
          pattern: (['full', 'striped', 'dotted', 'empty'] as const)[at]!,
        }))}
      />
      {byUnit.length === 0 ? (
        <Empty title={words.reviewing.noUnits} />
      ) : (
        <table className={styles.table}>
          <caption className={styles.caption}>{words.reviewing.byUnit}</caption>
          <thead>
            <tr>
              <th scope="col">{words.reviewing.unit}</th>
              <th scope="col">{words.reviewing.inTime}</th>
              <th scope="col">{words.reviewing.processes}</th>
            </tr>
          </thead>
          <tbody>
            {byUnit.map(({ unit, processes, inTime }) => (
              <tr key={unit}>
                <th scope="row">{unitName(unit)}</th>
                <td>
                  <meter min={0} max={processes} value={inTime} aria-hidden /> {formatNumber(inTime, language)}
                </td>
                <td>{formatNumber(processes, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const useStyles = makeStyles({
  table: {
    maxWidth: '720px',
    textAlign: 'start',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalS },
});
