import { useCallback, useMemo, useState } from 'react';
import { directoryOf } from '../../../register';
import type { Entered } from '../../field';
import { focusField, isNothing } from '../../field';
import { useNotices, useRegisterData } from '../../shell';
import { useCaptureSession } from '../captureSession';
import { lastUnit } from '../currentCapture';
import type { Sent } from '../sending';
import type { DraftState } from '../useDraft';
import { useDraft } from '../useDraft';
import { useSending } from '../useSending';
import type { MeetingDraft, MeetingLine } from './meetingDraft';
import { keepMeeting, linesOf, outgoingOf, problemsIn, startMeeting } from './meetingDraft';

/** A list on its way into the register: typed or pasted, looked through line by line, saved together. */
export function useMeeting() {
  const { words } = useCaptureSession();
  const { notify, announce } = useNotices();
  const { units, people } = useRegisterData();
  const directory = useMemo(() => directoryOf({ units, people: [...people.values()] }), [units, people]);
  const form = useKeptMeeting();
  const [resumedAt, setResumedAt] = useState(resumedAtOf(form.draft));
  const sending = useSending();
  const [outcome, setOutcome] = useState<MeetingOutcome | null>(null);
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);

  const { latest } = form;
  const { update, changeLine, removeLine } = useLines(form);

  /** Takes lines out of a text; what a paste brought can be taken back as a whole. */
  function takeText(text: string): void {
    const lines = linesOf(text, directory);
    const before = latest();
    update({ text: '', lines: [...before.lines, ...lines] });
    setOutcome(null);
    setTaken(null);
    if (lines.length === 1) return announce(words.meeting.lineTaken(latest().lines.length));
    const keys = new Set(lines.map(({ key }) => key));
    const undo = () => {
      update({ lines: latest().lines.filter(({ key }) => !keys.has(key)) });
      setTaken(null);
    };
    if (lines.length > 0) setTaken({ count: lines.length, undo });
  }

  async function save(): Promise<void> {
    if (sending.running) return;
    if (latest().text.trim() !== '') takeText(latest().text);
    const { lines, entered } = latest();
    const chosen = lines.filter(({ leftOut }) => !leftOut);
    const wrong = chosen.find((line) => problemsIn(line, entered['unit']).length > 0);
    setTried(true);
    if (wrong) return pointAt(wrong, entered['unit']);
    if (chosen.length === 0) return;
    const sent = await sending.send(chosen.map((line) => outgoingOf(line, entered['unit'])));
    if (sent) settle(chosen, sent);
  }

  function settle(chosen: readonly MeetingLine[], sent: readonly Sent[]): void {
    const saved = new Set(chosen.filter((_, index) => sent[index]?.outcome === 'saved').map(({ key }) => key));
    // A line that was typed on while it was being saved stays: saving it again writes the rest into the same entry.
    const unchanged = new Set(latest().lines.filter((line) => saved.has(line.key) && chosen.includes(line)));
    update({ lines: latest().lines.filter((line) => !unchanged.has(line)) });
    setOutcome(outcomeOf(chosen, sent));
    setTaken(null);
    setTried(false);
    setResumedAt('');
  }

  const discard = (): void => {
    const before = latest();
    update({ lines: [], text: '' });
    setTaken(null);
    setResumedAt('');
    setTried(false);
    const undo = { label: words.capture.undo, run: () => update(joined(before, latest())) };
    notify({ text: words.capture.discarded, kind: 'info', action: undo });
  };

  return { form, update, changeLine, removeLine, takeText, save, discard, sending, outcome, tried, taken, resumedAt };
}

/** The list as this device keeps it; what other windows keep with it is left as it is. */
function useKeptMeeting(): DraftState<MeetingDraft> {
  const { me } = useCaptureSession();
  const [held] = useState(() => new Set<string>());
  const keep = useCallback((draft: MeetingDraft) => keepMeeting(me.key, draft, held), [me.key, held]);
  return useDraft(() => startMeeting(me.key, lastUnit(me.key), held), keep, withCommon);
}

/** Changes to the lines; the same functions as long as the form is, so that no line is drawn for another. */
function useLines({ latest, carryOn }: DraftState<MeetingDraft>) {
  const { words } = useCaptureSession();
  const { notify } = useNotices();
  const update = useCallback(
    (change: Partial<MeetingDraft>) =>
      carryOn({ ...latest(), ...change, savedAt: new Date().toISOString(), isPrepared: false }),
    [carryOn, latest],
  );
  const changeLine = useCallback(
    (key: string, change: LineChange) =>
      update({ lines: latest().lines.map((line) => (line.key === key ? { ...line, ...change(line) } : line)) }),
    [latest, update],
  );

  const removeLine = useCallback(
    (key: string) => {
      const { lines } = latest();
      const at = lines.findIndex((line) => line.key === key);
      const removed = lines[at];
      if (!removed) return;
      update({ lines: lines.toSpliced(at, 1) });
      const undo = () => update({ lines: latest().lines.toSpliced(at, 0, removed) });
      const text = words.meeting.removed(at + 1);
      notify({ text, kind: 'info', action: { label: words.capture.undo, run: undo } });
    },
    [latest, update, notify, words],
  );

  return { update, changeLine, removeLine };
}

/** What the last paste brought, and how to be rid of it as a whole. */
export interface Taken {
  readonly count: number;
  readonly undo: () => void;
}

export type LineChange = (line: MeetingLine) => Partial<MeetingLine>;

export interface MeetingOutcome {
  readonly saved: number;
  readonly open: number;
  readonly kept: readonly string[];
  readonly refused: ReadonlyMap<string, Error>;
}

function outcomeOf(lines: readonly MeetingLine[], sent: readonly Sent[]): MeetingOutcome {
  const count = (outcome: Sent['outcome']) => sent.filter((one) => one.outcome === outcome).length;
  return {
    saved: count('saved'),
    open: count('open'),
    kept: sent.flatMap((one) => (one.outcome === 'saved' && one.kept.length > 0 ? [one.entry.values.name ?? ''] : [])),
    refused: new Map(
      sent.flatMap((one, index) => (one.outcome === 'refused' ? [[lines[index]?.key ?? '', one.error]] : [])),
    ),
  };
}

const resumedAtOf = ({ lines, savedAt, isPrepared }: MeetingDraft): string =>
  lines.length > 0 && !isPrepared ? savedAt : '';

const withCommon = (draft: MeetingDraft, field: string, entered: Entered): MeetingDraft => ({
  ...draft,
  entered: { ...draft.entered, [field]: entered },
  savedAt: new Date().toISOString(),
  isPrepared: false,
});

/** Name of the input of a line, for its place on the screen. */
export const lineInput = (key: string, field: string): string => `${key}-${field}`;

/** The field may only appear with the next drawing. */
function pointAt(line: MeetingLine, common: Entered | undefined): void {
  window.requestAnimationFrame(() => focusLine(line.key, problemsIn(line, common)[0]?.field));
}

/** Leads to what is wrong with a line; what is folded away is reached through its name. */
function focusLine(key: string, field = 'name'): void {
  if (!focusField(lineInput(key, field))) focusField(lineInput(key, 'name'));
}

export type MeetingState = ReturnType<typeof useMeeting>;

/**
 * What was discarded, before what has been entered since. The unit chosen for all lines meanwhile stays chosen, and those that come back
 * keep the one they had.
 */
function joined(before: MeetingDraft, since: MeetingDraft): Pick<MeetingDraft, 'lines' | 'text'> {
  const { unit } = before.entered;
  const isOther = JSON.stringify(unit ?? null) !== JSON.stringify(since.entered['unit'] ?? null);
  const withUnit = (line: MeetingLine): MeetingLine =>
    isOther && isNothing(line.entered.unit) ? { ...line, entered: { ...line.entered, unit } } : line;
  const text = [before.text, since.text].filter((one) => one.trim() !== '').join('\n');
  return {
    lines: [
      ...before.lines.map(withUnit),
      ...since.lines.filter(({ key }) => !before.lines.some((one) => one.key === key)),
    ],
    text,
  };
}
