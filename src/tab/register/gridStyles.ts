import { makeStyles } from '@fluentui/react-components';

/** Widths of the columns, for header and rows alike: name, unit, owner, light, completeness, seal. */
export const useGridStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 2fr) minmax(0, 1.6fr) minmax(150px, 1.2fr) 120px 84px',
    alignItems: 'center',
  },
});
