import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { GroupListRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Facet } from '../shell';
import { changeRegister, groupings, useSession } from '../shell';

interface GroupMenuProps {
  readonly group: Facet | null;
  readonly onFoldAll: (isClosed: boolean) => void;
}

/** By what the list is divided. */
export const GroupMenu = memo(function GroupMenu({ group, onFoldAll }: GroupMenuProps) {
  const { words } = useSession();
  const { arrange } = words;
  return (
    <Menu
      checkedValues={{ group: [group ?? ''] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) =>
        changeRegister({ group: groupings.find((one) => one === chosen) ?? null })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance={group ? 'secondary' : 'subtle'} icon={<GroupListRegular aria-hidden />}>
          {group ? arrange.groupBy(arrange.facets[group]) : arrange.group}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="group" value="">
            {arrange.noGroups}
          </MenuItemRadio>
          {groupings.map((facet) => (
            <MenuItemRadio key={facet} name="group" value={facet}>
              {arrange.facets[facet]}
            </MenuItemRadio>
          ))}
          {group && (
            <>
              <MenuDivider />
              <MenuItem onClick={() => onFoldAll(true)}>{arrange.foldAll}</MenuItem>
              <MenuItem onClick={() => onFoldAll(false)}>{arrange.unfoldAll}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
