import { useState } from 'react';
import { useNotices, useSession } from '../shell';
import { setCurrentCapture } from './currentCapture';
import { KeepingNotice, RestoredNotice } from './draftNotices';
import type { CaptureDraft } from './draft';
import { NotYetSavedNotice } from './notYetSavedNotice';
import { OtherDrafts } from './otherDrafts';
import type { CaptureState } from './useCapture';

/** Begins the form anew, with an entry as template or empty. */
export type Begin = (from: number | null) => void;

/** What this device keeps of entries on their way, this one and others, and how to be rid of it. */
export function CaptureDrafts({ capture, begin }: { readonly capture: CaptureState; readonly begin: Begin }) {
  const { form, shelf, forget, resumedAt, notYetSaved } = capture;
  const [others, setOthers] = useState(() => shelf.captures().filter(({ key }) => key !== form.draft.key));
  const { resume, offerBack } = useTakingUp(capture, begin);
  const discard = () => {
    const draft = form.latest();
    forget(draft.key);
    offerBack(draft);
    begin(draft.from);
  };
  const discardOther = (listed: CaptureDraft) => {
    // Another window may have typed on in it since the list was made.
    const draft = shelf.capture(listed.key) ?? listed;
    shelf.dropCapture(draft.key);
    setOthers(others.filter(({ key }) => key !== draft.key));
    offerBack(draft);
  };
  return (
    <>
      {notYetSaved && <NotYetSavedNotice notYet={notYetSaved} onDiscard={discard} />}
      {resumedAt !== '' && !notYetSaved && <RestoredNotice savedAt={resumedAt} onDiscard={discard} />}
      <OtherDrafts drafts={others} onResume={resume} onDiscard={discardOther} />
      <KeepingNotice kept={form.kept} />
    </>
  );
}

function useTakingUp({ shelf }: CaptureState, begin: Begin) {
  const { words, me } = useSession();
  const { notify } = useNotices();
  const resume = (draft: CaptureDraft) => {
    setCurrentCapture(me.key, draft.key);
    begin(draft.from);
  };
  const offerBack = (draft: CaptureDraft) => {
    const undo = () => {
      shelf.keepCapture(draft);
      resume(draft);
    };
    notify({ text: words.capture.discarded, kind: 'info', action: { label: words.capture.undo, run: undo } });
  };
  return { resume, offerBack };
}
