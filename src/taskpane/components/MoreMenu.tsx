import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { choosePolicy, clearEverywhere, mark, policies, report } from '../../session';
import { useNavigation } from '../navigation';
import { usePane, useSessionState } from '../PaneContext';

/** Everything but the check itself. */
export default function MoreMenu({ trigger }: { readonly trigger: ReactElement }) {
  const { session, translator, environment } = usePane();
  const { t, language } = translator;
  const { go } = useNavigation();
  const live = useSessionState((state) => state.live);
  const policy = useSessionState((state) => state.policy.name);
  const hasForms = useSessionState((state) => (state.checked?.review.forms.length ?? 0) > 0);
  const hasWritten = useSessionState((state) => state.written.length > 0);
  const isBusy = useSessionState((state) => state.work !== null);
  const { watches, writes } = session.workbook.capabilities;

  return (
    <Menu
      checkedValues={{ live: live ? ['live'] : [], policy: [policy] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'live') session.setLive(checkedItems.includes('live'));
        const chosen = policies.find((other) => checkedItems.includes(other.name));
        if (name === 'policy' && chosen) void session.perform(choosePolicy, { policy: chosen.name });
      }}
    >
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={!hasForms || !writes || isBusy} onClick={() => void session.perform(mark, undefined)}>
            {t('action.mark')}
          </MenuItem>
          <MenuItem disabled={!writes || isBusy} onClick={() => void clearEverywhere(session)}>
            {t('action.clear-marks')}
          </MenuItem>
          <MenuItem disabled={!hasForms || !writes} onClick={() => go({ page: 'write' })}>
            {t('action.correct-preview')}
          </MenuItem>
          <MenuItem
            disabled={!hasForms || !writes || isBusy}
            onClick={() => void session.perform(report, { translator, date: environment.today() })}
          >
            {t('action.report')}
          </MenuItem>
          <MenuItem disabled={!hasForms} onClick={() => go({ page: 'note' })}>
            {t('action.return-note')}
          </MenuItem>
          <MenuItem disabled={!hasForms || !writes} onClick={() => go({ page: 'naming' })}>
            {t('action.naming')}
          </MenuItem>
          <MenuItem disabled={!hasWritten || isBusy} onClick={() => void session.undo()}>
            {t('action.undo')}
          </MenuItem>
          <MenuDivider />
          {watches && (
            <MenuItemCheckbox name="live" value="live">
              {t('action.live')}
            </MenuItemCheckbox>
          )}
          <MenuGroup>
            <MenuGroupHeader>{t('policy.title')}</MenuGroupHeader>
            {policies.map(({ name, title }) => (
              <MenuItemRadio key={name} name="policy" value={name} disabled={!writes || isBusy}>
                {language === 'zh-CN' ? title.zh : title.en}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
