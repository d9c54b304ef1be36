import {
  Button,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { clear } from '../../session';
import { usePane, useSessionState } from '../PaneContext';

/** Everything but the check itself. */
export function MoreMenu() {
  const { session, translator } = usePane();
  const { t } = translator;
  const live = useSessionState((state) => state.live);
  const { watches, writes } = session.workbook.capabilities;

  const clearMarks = async (): Promise<void> => {
    const sheets = await session.workbook.sheets();
    await session.perform(clear, { sheets: sheets.map(({ id }) => id) });
  };

  return (
    <Menu
      checkedValues={{ live: live ? ['live'] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => session.setLive(checkedItems.includes('live'))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('action.more')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={!writes} onClick={() => void clearMarks()}>
            {t('action.clear-marks')}
          </MenuItem>
          {watches && (
            <MenuItemCheckbox name="live" value="live">
              {t('action.live')}
            </MenuItemCheckbox>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
