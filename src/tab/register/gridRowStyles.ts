import { createCustomFocusIndicatorStyle, makeStyles, tokens } from '@fluentui/react-components';

const cut = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
/** Text in the middle of a row of 44 pixels, above its line. */
const textCell = { ...cut, lineHeight: '43px' } as const;
const markCell = { display: 'flex', alignItems: 'center', overflow: 'hidden', height: '100%' } as const;

/** Look of a row, as Fluent's table has it; its elements are plain ones, since most of the time went into components. */
export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    // What changes in a row concerns no other: its size and place are given.
    contain: 'strict',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed, color: tokens.colorNeutralForeground1Pressed },
    '@media (forced-colors: active)': { ':hover': { color: 'Highlight' } },
  },
  narrowRow: { display: 'flex' },
  cell: {
    position: 'relative',
    boxSizing: 'border-box',
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    ...createCustomFocusIndicatorStyle(
      {
        outline: `2px solid ${tokens.colorStrokeFocus2}`,
        outlineOffset: '-2px',
        borderRadius: tokens.borderRadiusMedium,
      },
      { selector: 'focus' },
    ),
  },
  name: { ...markCell, flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'center' },
  unit: textCell,
  owner: textCell,
  light: markCell,
  completeness: markCell,
  seal: markCell,
  narrowCell: {
    display: 'flex',
    flexGrow: 1,
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    gap: tokens.spacingVerticalXXS,
  },
  link: {
    ...cut,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkHover },
    ':active': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkPressed },
    ...createCustomFocusIndicatorStyle({
      textDecorationColor: tokens.colorStrokeFocus2,
      textDecorationLine: 'underline',
      textDecorationStyle: 'double',
      outlineStyle: 'none',
    }),
  },
  why: { ...cut, maxWidth: '100%', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  firstLine: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    maxWidth: '100%',
  },
  note: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  number: { marginLeft: 'auto', whiteSpace: 'nowrap' },
  cut: { ...cut, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

export type RowStyles = ReturnType<typeof useRowStyles>;
