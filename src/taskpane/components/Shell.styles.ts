import { makeStyles, tokens } from '@fluentui/react-components';

export const useShellStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '300px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: 'tabular-nums',
    // Chinese text at 14 px reads better with a little more air than Latin text.
    lineHeight: 1.6,
  },
  body: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});
