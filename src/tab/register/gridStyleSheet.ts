import { tokens } from '@fluentui/react-components';

/**
 * The look of the grid as one text: working out classes rule by rule took longer than drawing the rows. Values are the theme's.
 * Shapes are Fluent's icons of 16 pixels, cut out of a pseudo-element: no row carries a picture of its own.
 */
const cut = 'overflow:hidden;text-overflow:ellipsis;white-space:nowrap';

const shapes = {
  green:
    'M1 8a7 7 0 1 1 14 0A7 7 0 0 1 1 8m9.85-1.15a.5.5 0 0 0-.7-.7l-2.9 2.9-1.4-1.4a.5.5 0 1 0-.7.7L6.9 10.1c.2.2.5.2.7 0z',
  yellow: 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14M8 4.5V8h2.5a.5.5 0 0 1 0 1h-3a.5.5 0 0 1-.5-.5v-4a.5.5 0 0 1 1 0',
  red: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 9a.75.75 0 1 0 0 1.5.75.75 0 0 0 0-1.5m0-5.5a.5.5 0 0 0-.5.5v3.59a.5.5 0 0 0 1-.09V4.91A.5.5 0 0 0 8 4.5',
  none: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1a6 6 0 1 0 0 12A6 6 0 0 0 8 2',
  seal: 'M8 1a5 5 0 1 0 0 10A5 5 0 0 0 8 1M5 14.5v-3.3a6 6 0 0 0 6 0v3.3a.5.5 0 0 1-.76.43L8 13.58l-2.24 1.35A.5.5 0 0 1 5 14.5',
  closed:
    'M5.65 3.15a.5.5 0 0 0 0 .7L9.79 8l-4.14 4.15a.5.5 0 0 0 .7.7l4.5-4.5a.5.5 0 0 0 0-.7l-4.5-4.5a.5.5 0 0 0-.7 0',
} as const;

const colours = {
  green: tokens.colorStatusSuccessForeground1,
  yellow: tokens.colorStatusWarningForeground1,
  red: tokens.colorStatusDangerForeground3,
  none: tokens.colorNeutralForeground3,
  seal: tokens.colorBrandForeground1,
} as const;

const marks = (Object.keys(colours) as (keyof typeof colours)[])
  .map((name) => `.rg-${name}::before{clip-path:path(evenodd,"${shapes[name]}");background:${colours[name]}}`)
  .join('');

export const gridStyleSheet = `
.rg-grid{flex-grow:1;min-width:0;min-height:0;overflow:auto;background:${tokens.colorNeutralBackground1};
border:1px solid ${tokens.colorNeutralStroke2};border-radius:${tokens.borderRadiusMedium}}
.rg-body{position:relative}
.rg-row{position:absolute;top:0;left:0;width:100%;min-width:var(--rg-least);box-sizing:border-box;contain:strict;cursor:pointer;
color:${tokens.colorNeutralForeground1};border-bottom:${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2};
display:grid;grid-template-columns:var(--rg-columns);align-items:center}
.rg-row:hover{background:${tokens.colorSubtleBackgroundHover};color:${tokens.colorNeutralForeground1Hover}}
.rg-row:active{background:${tokens.colorSubtleBackgroundPressed}}
.rg-row[aria-selected=true],.rg-row[data-open]{background:${tokens.colorSubtleBackgroundSelected};color:${tokens.colorNeutralForeground1Selected}}
.rg-row[data-open]{box-shadow:inset 3px 0 ${tokens.colorCompoundBrandStroke}}
.rg-narrow{display:flex}
.rg-cell{position:relative;box-sizing:border-box;min-width:0;padding:0 ${tokens.spacingHorizontalS};outline:none;${cut};line-height:43px}
.rg-cell:focus-visible,.rg-group:focus-visible{outline:2px solid ${tokens.colorStrokeFocus2};outline-offset:-2px;border-radius:${tokens.borderRadiusMedium}}
.rg-name,.rg-two{display:flex;flex-direction:column;align-items:flex-start;justify-content:center;height:100%;line-height:${tokens.lineHeightBase300}}
.rg-two{flex-grow:1;gap:${tokens.spacingVerticalXXS}}
.rg-first{display:flex;align-items:baseline;gap:${tokens.spacingHorizontalS};min-width:0;max-width:100%}
.rg-link{${cut};min-width:0;max-width:100%;color:inherit;font-weight:${tokens.fontWeightSemibold};text-decoration:none;outline:none}
.rg-name>.rg-link:only-child{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;white-space:normal;overflow-wrap:break-word}
.rg-link:hover{text-decoration:underline;color:${tokens.colorBrandForegroundLinkHover}}
.rg-link:focus-visible{outline:2px solid ${tokens.colorStrokeFocus2};border-radius:${tokens.borderRadiusSmall}}
.rg-note{flex-shrink:0;line-height:${tokens.lineHeightBase200};font-size:${tokens.fontSizeBase200};color:${tokens.colorNeutralForeground3}}
.rg-why{${cut};max-width:100%;font-size:${tokens.fontSizeBase200};line-height:${tokens.lineHeightBase200};color:${tokens.colorNeutralForeground2}}
.rg-why mark,.rg-link mark{background:none;color:inherit;font-weight:${tokens.fontWeightBold};text-decoration:underline 2px ${tokens.colorCompoundBrandStroke};text-underline-offset:2px}
.rg-facts{display:flex;align-items:center;gap:${tokens.spacingHorizontalS};width:100%;min-width:0;font-size:${tokens.fontSizeBase200};line-height:${tokens.lineHeightBase200};color:${tokens.colorNeutralForeground2}}
.rg-cut{${cut};min-width:0}
.rg-right{margin-left:auto;white-space:nowrap}
.rg-quiet{color:${tokens.colorNeutralForeground3};font-style:italic}
.rg-mark{${cut};position:relative;padding-left:20px}
.rg-cell.rg-mark{padding-left:28px}
.rg-mark::before{content:"";position:absolute;left:0;top:calc(50% - 8px);width:16px;height:16px}
.rg-cell.rg-mark::before{left:8px}
.rg-seal-only{position:relative;width:16px;height:16px;flex-shrink:0;align-self:center}
.rg-seal-only::before{content:"";position:absolute;inset:0}
${marks}
.rg-percent{font-variant-numeric:tabular-nums}
.rg-percent::before{content:"";display:inline-block;width:40px;height:6px;margin-right:${tokens.spacingHorizontalXS};vertical-align:middle;border-radius:${tokens.borderRadiusSmall};
background:linear-gradient(${tokens.colorCompoundBrandBackground},${tokens.colorCompoundBrandBackground}) no-repeat 0 0/var(--rg-share) 100% ${tokens.colorNeutralStroke2}}
.rg-row:is(:hover,[aria-selected=true],[data-open]) :is(.rg-note,.rg-quiet,.rg-why,.rg-facts){color:inherit}
.rg-pick{display:flex;align-items:center;justify-content:center;height:100%;flex:none;width:36px}
.rg-pick input{width:16px;height:16px;margin:0;cursor:pointer;accent-color:${tokens.colorCompoundBrandBackground}}
.rg-head{position:sticky;top:0;z-index:1;min-width:var(--rg-least);background:${tokens.colorNeutralBackground1}}
.rg-head>div{position:static;contain:none;cursor:default}
.rg-head .rg-row:hover{background:none}
.rg-heading{height:100%;min-width:0}
.rg-heading button{display:flex;align-items:center;gap:${tokens.spacingHorizontalXS};box-sizing:border-box;width:100%;height:100%;overflow:hidden;padding:0 ${tokens.spacingHorizontalS};
border:none;background:none;color:inherit;font:inherit;font-weight:${tokens.fontWeightSemibold};text-align:left;cursor:pointer}
.rg-heading button:hover{background:${tokens.colorSubtleBackgroundHover}}
.rg-heading button:focus-visible{outline:2px solid ${tokens.colorStrokeFocus2};outline-offset:-2px;border-radius:${tokens.borderRadiusMedium}}
.rg-heading span{${cut}}
.rg-heading[aria-sort=ascending] button::after{content:"\\2191"/"";flex:none}
.rg-heading[aria-sort=descending] button::after{content:"\\2193"/"";flex:none}
.rg-groupRow{display:block;background:${tokens.colorNeutralBackground2}}
.rg-group{display:flex;align-items:center;gap:${tokens.spacingHorizontalS};height:100%;padding:0 ${tokens.spacingHorizontalS};box-sizing:border-box;outline:none;font-weight:${tokens.fontWeightSemibold};position:sticky;left:0}
.rg-group::before{content:"";flex:none;width:16px;height:16px;background:currentColor;clip-path:path("${shapes.closed}")}
[aria-expanded=true]>.rg-group::before{transform:rotate(90deg)}
.rg-group i{font-style:normal;font-weight:${tokens.fontWeightRegular};color:${tokens.colorNeutralForeground2};white-space:nowrap}
@media (forced-colors:active){
.rg-mark::before,.rg-seal-only::before,.rg-percent::before,.rg-group::before{forced-color-adjust:none;background-color:CanvasText}
.rg-percent::before{background:linear-gradient(Highlight,Highlight) no-repeat 0 0/var(--rg-share) 100% GrayText}
.rg-row[aria-selected=true],.rg-row[data-open]{outline:2px solid Highlight;outline-offset:-2px}
.rg-row:hover{color:Highlight}
}`;
