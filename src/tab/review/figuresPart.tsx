import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { isReviewed, reviewFigures } from '../../register';
import { useReading } from '../change/useReading';
import type { PicturePart } from '../picture/picture';
import { Picture } from '../picture/picture';
import { Empty, Failed, Loading, useRegisterData } from '../shell';
import { useTeamSession } from './teamSession';
import { UnitBars } from './unitBars';

/** How the reviews stand, by unit and as a whole: the same figures as everywhere, none about persons. */
export function FiguresPart() {
  const styles = useStyles();
  const { words, copy, today } = useTeamSession();
  const { table, openReviews, units } = useRegisterData();
  const read = useCallback(() => copy.entries([...table.ids]), [copy, table]);
  const [reading, retry] = useReading(read);
  if (reading.stage === 'failed') return <Failed error={reading.error} retry={retry} />;
  if (reading.stage !== 'read') return <Loading text={words.reviewing.reading} />;
  const known = new Map(units.map(({ id, values }) => [id, values]));
  const { byUnit, open, escalated, unreachable, ownerless } = reviewFigures(reading.value, openReviews, known, today);
  const reviewed = reading.value.filter(({ values }) => isReviewed(values)).length;
  const { all, openNow, named, noUnits } = words.reviewing;
  const openParts: readonly PicturePart[] = [
    { name: all.withOwner, value: open - escalated - unreachable, pattern: 'full' },
    { name: all.escalated, value: escalated, pattern: 'striped' },
    { name: all.unreachable, value: unreachable, pattern: 'dotted' },
  ];
  const ownerParts: readonly PicturePart[] = [
    { name: all.owned, value: reviewed - ownerless, pattern: 'full' },
    { name: all.ownerless, value: ownerless, pattern: 'empty' },
  ];
  return (
    <>
      <div className={styles.pictures}>
        <Picture title={openNow(open)} shape="ring" parts={openParts} />
        <Picture title={named(reviewed)} shape="ring" parts={ownerParts} />
      </div>
      {byUnit.length === 0 ? <Empty title={noUnits} /> : <UnitBars figures={byUnit} />}
    </>
  );
}

const useStyles = makeStyles({
  pictures: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    maxWidth: '960px',
  },
});
