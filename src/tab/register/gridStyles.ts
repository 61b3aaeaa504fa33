import { makeStyles } from '@fluentui/react-components';

/** Widths of the columns, for header and rows alike: name, unit, owner, light, completeness, seal. */
export const useGridStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3.4fr) minmax(0, 1.8fr) minmax(130px, 1.5fr) 176px 108px 80px',
    alignItems: 'center',
  },
});
