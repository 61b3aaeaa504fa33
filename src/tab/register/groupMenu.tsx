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
import { changeRegister, groupings, useIsShown, useSession } from '../shell';
import { useTightTool } from './tightTool';

interface GroupMenuProps {
  readonly group: Facet | null;
  readonly onFoldAll: (isClosed: boolean) => void;
}

/** By what the list is divided. */
export const GroupMenu = memo(function GroupMenu({ group, onFoldAll }: GroupMenuProps) {
  const { words } = useSession();
  const tight = useTightTool();
  const { arrange } = words;
  const isShown = useIsShown();
  const offered = groupings.filter((facet) => isShown(facet) || facet === group);
  return (
    <Menu
      checkedValues={{ group: [group ?? ''] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) =>
        changeRegister({ group: groupings.find((one) => one === chosen) ?? null })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance={group ? 'secondary' : 'subtle'}
          className={group ? tight.narrower : tight.button}
          icon={<GroupListRegular aria-hidden />}
          title={group ? undefined : arrange.group}
        >
          {group ? arrange.groupBy(arrange.facets[group]) : <span className={tight.word}>{arrange.group}</span>}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="group" value="">
            {arrange.noGroups}
          </MenuItemRadio>
          {offered.map((facet) => (
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
