import { makeStyles } from '@fluentui/react-components';

/** Widths of the columns, for header and rows alike: name, unit, owner, light, completeness, seal. */
export const useGridStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3.4fr) minmax(0, 2fr) minmax(116px, 1.5fr) 176px 112px 84px',
    alignItems: 'center',
  },
});
