import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of the tables of these lists. */
export const useTableStyles = makeStyles({
  scroll: { overflowX: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    whiteSpace: 'pre-line',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap' },
});
