import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProcessValues } from '../../../register';
import { enteredValues, focusField } from '../../field';
import { useSession } from '../../shell';
import { lastUnit } from '../currentCapture';
import type { Sent } from '../sending';
import { useDraft } from '../useDraft';
import { useProblems } from '../useProblems';
import { useSending } from '../useSending';
import type { QuickDraft } from './quickDraft';
import { changeQuick, keepQuick, quickFields, startQuick, withOutgoing, withoutOutgoing } from './quickDraft';

/** One entry after the other: each is on its way while the next is being typed. */
export function useQuick() {
  const { me } = useSession();
  const [held] = useState(() => new Set<string>());
  const keep = useCallback((draft: QuickDraft) => keepQuick(me.key, draft, held), [me.key, held]);
  const form = useDraft(() => startQuick(me.key, lastUnit(me.key), held), keep, changeQuick);
  const problems = useProblems(quickFields, form.draft.entered, 'draft');
  const sending = useSending();
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Error>>(new Map());
  const isSending = useRef(false);

  /** Sends what waits, and what joined it meanwhile. */
  async function sendWaiting(): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    try {
      let tried = new Set<string>();
      for (;;) {
        const waiting = form.latest().outgoing.filter(({ key }) => !tried.has(key));
        if (waiting.length === 0) return;
        tried = new Set([...tried, ...waiting.map(({ key }) => key)]);
        settle(
          waiting.map(({ key }) => key),
          await sending.send(waiting),
        );
      }
    } finally {
      isSending.current = false;
    }
  }

  function settle(keys: readonly string[], sent: readonly Sent[] | null): void {
    if (!sent) return;
    const saved = keys.filter((_, index) => sent[index]?.outcome === 'saved');
    form.carryOn(withoutOutgoing(form.latest(), new Set(saved)));
    setRefusals(new Map(sent.flatMap((one, index) => (one.outcome === 'refused' ? [[keys[index]!, one.error]] : []))));
  }

  function save(): void {
    if (problems.point()) return;
    const values = enteredValues(quickFields, form.latest().entered) as Partial<ProcessValues>;
    form.carryOn(withOutgoing(form.latest(), { key: crypto.randomUUID(), values }));
    problems.reset();
    focusField('name');
    void sendWaiting();
  }

  const drop = (key: string): void => form.carryOn(withoutOutgoing(form.latest(), new Set([key])));

  /** A name that was taken back can be corrected and sent anew. */
  const putBack = (name: string): void => {
    if (!form.latest().entered['name']) form.enter('name', name);
    focusField('name');
  };

  useSendingOnReturn(() => void sendWaiting());
  return { form, problems, sending, refusals, save, sendWaiting, drop, putBack };
}

/** What an earlier visit or a lost connection has left goes on its way by itself. */
function useSendingOnReturn(send: () => void): void {
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const onReturn = () => latest.current();
    onReturn();
    window.addEventListener('online', onReturn);
    return () => window.removeEventListener('online', onReturn);
  }, []);
}

export type QuickState = ReturnType<typeof useQuick>;
