import { makeStyles, tokens } from '@fluentui/react-components';

const focusRing = {
  outlineStyle: 'solid',
  outlineWidth: '2px',
  outlineColor: tokens.colorStrokeFocus2,
  outlineOffset: '1px',
} as const;

/** The renderer's own elements, which know no Fluent: buttons, inputs and error lines by their class names. */
export const useCardStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
    ':focus-visible': focusRing,
    '& .ac-adaptiveCard:focus': { outlineStyle: 'none' },
    '& .ac-actionSet': { flexWrap: 'wrap !important' as 'wrap', rowGap: '8px' },
    '& .ac-pushButton': {
      minHeight: '32px',
      padding: '5px 12px',
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      lineHeight: tokens.lineHeightBase300,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      cursor: 'pointer',
      flex: '0 1 auto !important' as 'initial',
    },
    '& .ac-pushButton > div': { whiteSpace: 'normal !important' as 'normal' },
    '& .ac-pushButton:hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    '& .ac-pushButton:focus-visible': focusRing,
    '& .ac-pushButton[aria-expanded="true"]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      color: tokens.colorNeutralForeground1Selected,
    },
    '& .ac-pushButton.style-positive': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
      border: `1px solid ${tokens.colorTransparentStroke}`,
    },
    '& .ac-pushButton.style-positive:hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '& .ac-fact-title': { minWidth: '112px' },
    // The whole name leads into the tab: it looks like the link that it is.
    '& .ac-selectable': { cursor: 'pointer' },
    '& .ac-selectable:hover p, & .ac-selectable:hover .ac-textBlock': { textDecorationLine: 'underline' },
    '& .ac-selectable:focus-visible': focusRing,
    '& .ac-choiceSetInput-multiSelect > div, & .ac-choiceSetInput-expanded > div': { minHeight: '32px' },
    '& .ac-choiceSetInput-multiSelect input, & .ac-choiceSetInput-expanded input': {
      width: '16px',
      height: '16px',
      accentColor: tokens.colorCompoundBrandBackground,
    },
    '& .ac-choiceSetInput-multiSelect input:focus-visible, & .ac-choiceSetInput-expanded input:focus-visible':
      focusRing,
    '& .ac-textInput.ac-multiline': { minHeight: '64px', resize: 'vertical' },
    '& .ac-textInput, & .ac-choiceSetInput-compact': {
      boxSizing: 'border-box',
      minHeight: '32px',
      padding: '6px 10px',
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& .ac-input:focus-visible': focusRing,
    '& .ac-input-validation-failed': { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
  },
  busy: { opacity: 0.7, cursor: 'progress', '& button': { cursor: 'progress' } },
});
