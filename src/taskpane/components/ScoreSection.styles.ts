import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useScoreSectionStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: 0,
      paddingLeft: tokens.spacingHorizontalM,
      textAlign: 'right',
      verticalAlign: 'baseline',
      fontWeight: tokens.fontWeightRegular,
    },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& tbody tr:not(:first-child) > th': { paddingTop: tokens.spacingVerticalXS },
    '& thead th': { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  },
  caption: { ...typographyStyles.body1Strong, textAlign: 'left', paddingBottom: tokens.spacingVerticalXS },
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  total: { '& th, & td': { fontWeight: tokens.fontWeightSemibold } },
  address: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  why: {
    '& > td': {
      ...typographyStyles.caption1,
      padding: 0,
      textAlign: 'left',
      color: tokens.colorNeutralForeground3,
    },
  },
  differs: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground3 },
  rounding: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  write: { marginTop: tokens.spacingVerticalS },
});
