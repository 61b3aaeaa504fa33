import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { formatNumber } from '../../text';
import type { RegisterFilters } from '../shell';
import { nobody, useSession } from '../shell';
import { className } from './lenses';
import { areaName, bandName } from './mapNames';
import type { DrawnMap } from './useMapModel';

interface MapTableProps {
  readonly drawn: DrawnMap;
  readonly withCounts: boolean;
  readonly onFilter: (more: RegisterFilters) => void;
}

/** The same as the picture, as numbers. */
export function MapTable({ drawn, withCounts, onFilter }: MapTableProps) {
  const styles = useStyles();
  const { words, language } = useSession();
  const classes = withCounts ? drawn.classes : [];
  const number = (value: number) => formatNumber(value, language);
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={words.map.title}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.map.tableCaption(words.map.lenses[drawn.lens])}</caption>
        <thead>
          <tr>
            <th scope="col">{words.map.category}</th>
            <th scope="col">{words.map.area}</th>
            {classes.map(({ value }) => (
              <th key={value} scope="col" className={styles.number}>
                {className(drawn.lens, value, words, language)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {words.map.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.model.bands.flatMap(({ category, boxes }) =>
            boxes.map(({ area, rows, counts }) => (
              <tr key={`${category} ${area}`}>
                <td>{bandName(category, words)}</td>
                <th scope="row">
                  <Link
                    as="button"
                    onClick={() => onFilter({ category: [category || nobody], productArea: [area || nobody] })}
                  >
                    {areaName(area, words, language)}
                  </Link>
                </th>
                {classes.map(({ value }, place) => (
                  <td key={value} className={styles.number}>
                    {number(counts[place] ?? 0)}
                  </td>
                ))}
                <td className={styles.number}>{number(rows.length)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  frame: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      verticalAlign: 'top',
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold },
  },
  caption: { textAlign: 'left', paddingBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums' },
});
