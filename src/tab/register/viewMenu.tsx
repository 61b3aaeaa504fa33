import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import type { RegisterColumn, RegisterRoute } from '../shell';
import { hrefOf, navigate, useNotices, useSession, wholeRegister } from '../shell';
import type { SavedView } from './savedView';
import { addressOfView, routeOfView, viewOf } from './savedView';
import type { SavedViews } from './useSavedViews';
import { useSavedViews } from './useSavedViews';
import { startAddress, startWith } from './useStartView';
import type { ViewNaming } from './viewDialog';
import { ViewDialog } from './viewDialog';

interface ViewMenuProps {
  readonly route: RegisterRoute;
  /** What the list is to show, whether the address says so or the person's own choice; with those of hidden sections. */
  readonly columns: readonly RegisterColumn[];
}

/** Saved views, and what can be done with the one that is shown. */
export const ViewMenu = memo(function ViewMenu({ route, columns }: ViewMenuProps) {
  const { words } = useSession();
  const { arrange } = words;
  const saved = useSavedViews();
  const [naming, setNaming] = useState<ViewNaming | null>(null);
  const [last, setLast] = useState<SavedView | null>(null);
  const current = viewOf(route, saved.views);
  const changed = current ? null : (saved.views.find((view) => view.key === last?.key) ?? null);
  if (current && current.key !== last?.key) setLast(current);
  // On the map, too, it is all of them.
  const isAll = addressOfView({ ...route, view: 'list', lens: null }) === addressOfView(wholeRegister);
  const name =
    current?.title ??
    (isAll ? arrange.allProcesses : changed ? arrange.changedView(changed.title) : arrange.ownArrangement);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<ChevronDownRegular aria-hidden />} iconPosition="after">
            {arrange.view(name)}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => navigate(wholeRegister)}>{arrange.allProcesses}</MenuItem>
            <ViewGroup
              title={arrange.myViews}
              views={saved.views.filter((view) => view.of === 'me')}
              current={current}
            />
            <ViewGroup
              title={arrange.teamViews}
              views={saved.views.filter((view) => view.of === 'team')}
              current={current}
            />
            <MenuDivider />
            <CurrentItems
              {...{ saved, current, changed, isAll, setNaming }}
              address={addressOfView({ ...route, columns })}
            />
            <StartItem route={route} name={name} isAll={isAll} />
            <CopyLinkItem route={route} columns={columns} name={name} />
          </MenuList>
        </MenuPopover>
      </Menu>
      {naming && <ViewDialog naming={naming} saved={saved} onClose={() => setNaming(null)} />}
    </>
  );
});

interface CurrentItemsProps {
  readonly saved: SavedViews;
  readonly current: SavedView | null;
  /** The saved view that was shown before something in it was changed. */
  readonly changed: SavedView | null;
  readonly isAll: boolean;
  readonly address: string;
  readonly setNaming: (naming: ViewNaming) => void;
}

/** What can be done with what is shown: saved, put in the place of another, renamed, removed. */
function CurrentItems({ saved, current, changed, isAll, address, setNaming }: CurrentItemsProps) {
  const { arrange } = useSession().words;
  return (
    <>
      {!current && !isAll && saved.mayAdd && (
        <MenuItem onClick={() => setNaming({ view: null, address })}>{arrange.saveView}</MenuItem>
      )}
      {changed && saved.mayChange(changed) && (
        <MenuItem onClick={() => void saved.update(changed, { address })}>{arrange.updateView(changed.title)}</MenuItem>
      )}
      {current && saved.mayChange(current) && (
        <>
          <MenuItem onClick={() => setNaming({ view: current, address: current.address })}>
            {arrange.renameView(current.title)}
          </MenuItem>
          <MenuItem onClick={() => void saved.remove(current)}>{arrange.removeView(current.title)}</MenuItem>
        </>
      )}
    </>
  );
}

interface ViewGroupProps {
  readonly title: string;
  readonly views: readonly SavedView[];
  readonly current: SavedView | null;
}

function ViewGroup({ title, views, current }: ViewGroupProps) {
  if (views.length === 0) return null;
  return (
    <MenuGroup>
      <MenuGroupHeader>{title}</MenuGroupHeader>
      {views.map((view) => (
        <MenuItem
          key={view.key}
          aria-current={view.key === current?.key ? 'true' : undefined}
          onClick={() => navigate(routeOfView(view))}
        >
          {view.title}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}

interface StartItemProps {
  readonly route: RegisterRoute;
  readonly name: string;
  readonly isAll: boolean;
}

function StartItem({ route, name, isAll }: StartItemProps) {
  const { words, me } = useSession();
  const { notify } = useNotices();
  if (isAll && startAddress(me.key) === null) return null;
  const begin = () => {
    startWith(isAll ? null : addressOfView(route), me.key);
    notify({ text: words.arrange.startsWith(name) });
  };
  return <MenuItem onClick={begin}>{isAll ? words.arrange.startWithAll : words.arrange.startWithView}</MenuItem>;
}

/** The link names the columns, too: who opens it sees what is seen here, not their own choice. */
function CopyLinkItem({ route, columns, name }: ViewMenuProps & { readonly name: string }) {
  const { words, host } = useSession();
  const { notify } = useNotices();
  const copy = async () => {
    const link = host.linkTo(hrefOf({ ...route, columns }).slice(2), name);
    try {
      await navigator.clipboard.writeText(link);
      notify({ text: words.arrange.copied });
    } catch {
      // Hosts may keep the clipboard from the tab: the link is shown instead.
      notify({ text: words.arrange.notCopied(link), kind: 'warning' });
    }
  };
  return <MenuItem onClick={() => void copy()}>{words.arrange.copyLink}</MenuItem>;
}
