import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  AlertOffRegular,
  AlertRegular,
  ArchiveRegular,
  ArrowUndoRegular,
  CommentEditRegular,
  CopyRegular,
  DocumentPdfRegular,
  EditRegular,
  LinkRegular,
  MailRegular,
  MergeRegular,
  MoreHorizontalRegular,
  PrintRegular,
  ShareRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { Stored } from '../../register';
import { answersFor } from '../../register';
import { ProfileDialog } from '../export/profile';
import { hrefOf, navigate, useSession } from '../shell';
import { usePageActions } from './pageActions';
import { useSharing } from './useSharing';
import { useSubscription } from './useSubscription';
import { Arriving } from '../shell/arriving';
import type { Retiring } from './useRetiring';

interface ProcessActionsProps {
  readonly entry: Stored<'processes'>;
  readonly retiring: Retiring;
  readonly onMerge: () => void;
}

/** What can be done with a process: change it, say what is wrong, pass it on; the rarer things behind one button. */
export function ProcessActions({ entry, retiring, onMerge }: ProcessActionsProps) {
  const { words, me } = useSession();
  const { suggest } = usePageActions();
  const mayEdit = me.may.processes.edit;
  const isMine = answersFor(entry.values, me);
  const [hasProfile, setProfile] = useState(false);
  return (
    <>
      {mayEdit && (
        <Button
          appearance={isMine ? 'primary' : 'secondary'}
          icon={<EditRegular />}
          onClick={() => navigate({ screen: 'edit', id: entry.id })}
        >
          {words.process.edit}
        </Button>
      )}
      {me.may.suggestions.add && (
        <Button
          appearance={isMine ? 'secondary' : 'primary'}
          icon={<CommentEditRegular />}
          onClick={() => suggest(null)}
        >
          {words.suggestions.give}
        </Button>
      )}
      <ShareMenu entry={entry} />
      <MoreMenu entry={entry} retiring={retiring} onMerge={onMerge} onProfile={() => setProfile(true)} />
      {hasProfile && (
        <Arriving>
          <ProfileDialog id={entry.id} name={entry.values.name ?? ''} onClose={() => setProfile(false)} />
        </Arriving>
      )}
    </>
  );
}

function ShareMenu({ entry }: Pick<ProcessActionsProps, 'entry'>) {
  const { words } = useSession();
  const { toChat, copyLink, mailAddress } = useSharing(entry);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ShareRegular />}>{words.page.share}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ShareRegular />} onClick={() => void toChat()}>
            {words.page.shareToChat}
          </MenuItem>
          <MenuItem icon={<LinkRegular />} onClick={() => void copyLink()}>
            {words.process.copyLink}
          </MenuItem>
          <MenuItemLink icon={<MailRegular />} href={mailAddress}>
            {words.page.shareByMail}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreMenu({ entry, retiring, onMerge, onProfile }: ProcessActionsProps & { readonly onProfile: () => void }) {
  const { words, me } = useSession();
  const subscription = useSubscription(entry);
  const { id } = entry;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} aria-label={words.page.more} title={words.page.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {me.may.bookmarks.add && (
            <MenuItem
              icon={subscription.active ? <AlertOffRegular /> : <AlertRegular />}
              onClick={() => void subscription.toggle()}
            >
              {subscription.active ? words.page.unsubscribe : words.page.subscribe}
            </MenuItem>
          )}
          <MenuItemLink icon={<PrintRegular />} href={hrefOf({ screen: 'print', id })}>
            {words.page.print}
          </MenuItemLink>
          <MenuItem icon={<DocumentPdfRegular />} onClick={onProfile}>
            {words.page.profilePdf}
          </MenuItem>
          {me.may.processes.add && (
            <MenuItem icon={<CopyRegular />} onClick={() => navigate({ screen: 'capture', from: id })}>
              {words.process.useTemplate}
            </MenuItem>
          )}
          {retiring.may && <MenuDivider />}
          {me.may.processes.edit && me.groups.includes('team') && entry.values.status !== 'retired' && (
            <MenuItem icon={<MergeRegular />} onClick={onMerge}>
              {words.page.merge}
            </MenuItem>
          )}
          {retiring.may && <RetireItem entry={entry} retiring={retiring} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function RetireItem({ entry, retiring }: Omit<ProcessActionsProps, 'onMerge'>) {
  const { words } = useSession();
  if (entry.values.status === 'retired') {
    return (
      <MenuItem icon={<ArrowUndoRegular />} onClick={() => void retiring.reactivate()}>
        {words.page.reactivate}
      </MenuItem>
    );
  }
  return (
    <MenuItem icon={<ArchiveRegular />} onClick={retiring.ask}>
      {words.page.retire}
    </MenuItem>
  );
}
