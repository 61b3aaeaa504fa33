import { tokens } from '@fluentui/react-components';

const foreground = {
  default: tokens.colorNeutralForeground1,
  // The third foreground of Fluent falls below 4.5:1 on some surfaces; the second does not.
  subtle: tokens.colorNeutralForeground2,
};
const plain = { default: foreground.default, subtle: foreground.subtle };
const accent = { default: tokens.colorBrandForegroundLink, subtle: tokens.colorBrandForegroundLink };
// The first foreground of danger falls below 4.5:1 on the dark card.
const attention = { default: tokens.colorStatusDangerForeground3, subtle: tokens.colorStatusDangerForeground3 };

const containerStyle = {
  backgroundColor: 'transparent',
  borderColor: tokens.colorNeutralStroke2,
  foregroundColors: {
    default: plain,
    dark: plain,
    light: plain,
    accent,
    good: plain,
    warning: plain,
    attention,
  },
};

/**
 * How the chat draws cards. Every colour is a token of the Fluent theme around it, so one configuration serves light,
 * dark and contrast, and a change of theme needs no new drawing.
 */
export const hostConfig = {
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 22, padding: 12 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  fontTypes: {
    default: {
      fontFamily: tokens.fontFamilyBase,
      fontSizes: { small: 12, default: 14, medium: 14, large: 16, extraLarge: 20 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: tokens.fontFamilyMonospace,
      fontSizes: { small: 12, default: 14, medium: 14, large: 16, extraLarge: 20 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
  },
  containerStyles: { default: containerStyle, emphasis: containerStyle },
  // The pane has a heading of level 2 above the messages.
  textBlock: { headingLevel: 3 },
  inputs: {
    label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } },
    errorMessage: { color: 'attention', size: 'small', spacing: 'default', weight: 'default' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'default' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  factSet: {
    title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 140 },
    value: { color: 'default', weight: 'default', wrap: true },
    spacing: 12,
  },
} as const;
