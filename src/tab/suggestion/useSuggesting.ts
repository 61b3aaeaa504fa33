import { useCallback, useRef, useState } from 'react';
import type { Creation, Field, FieldValue, Stored, SuggestionValues } from '../../register';
import { emptyValue, isOwnReference, lists, processFields, sameValue, shortened, writeProposal } from '../../register';
import type { Entered } from '../field';
import { describeValue, enteredProblem, enteredValues, isUnread, useNaming, useTooLong } from '../field';
import { useNotices, useRegisterData, useSession } from '../shell';
import type { Subject, SuggestionDraft } from './draft';
import { dropDraft, keepDraft, openDraft } from './draft';

/** The life of one suggestion: kept with every keystroke, checked, sent once. */
export function useSuggesting(entry: Stored<'processes'> | null, field: Subject['field'], onSent: () => void) {
  const { store, me, words } = useSession();
  const { take } = useRegisterData();
  const { notify } = useNotices();
  const compose = useComposing(entry, field);
  const { draft, kept, change, latest, subject } = useKeptDraft(entry, field);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const check = checkOf(draft, entry, field);
  const tooLong = useTooLong();

  async function send(): Promise<void> {
    setTried(true);
    const now = latest();
    if (sending || !checkOf(now, entry, field).isFine) return;
    setSending(true);
    setError(null);
    try {
      const creation = compose(now);
      const entry = await store.create('suggestions', creation);
      take('suggestions', entry);
      if (!saysTheSame(entry.values, creation.values)) await sendAnew(now);
      dropDraft(me.key, subject);
      notify({ text: words.suggestions.sent });
      onSent();
    } catch (failure) {
      setError(failure);
      setSending(false);
    }
  }

  /** An earlier try had arrived though its answer was lost: what was written since is a suggestion of its own. */
  async function sendAnew(edited: SuggestionDraft): Promise<void> {
    const key = crypto.randomUUID();
    change({ key });
    take('suggestions', await store.create('suggestions', compose({ ...edited, key })));
  }

  const propose = useCallback((_name: string, proposed: Entered) => change({ proposed }), [change]);
  return {
    ...{ draft, kept, change, propose, send, sending, error },
    problem: tried ? check.problem : null,
    unchanged: tried && check.unchanged,
    wishMissing: tried && check.wishMissing,
    wishTooLong: tooLong(check.wish, wishField.maximum),
    /** The subject doesn't fit into the title of the list's row. */
    isCut: isCut(draft.title),
  };
}

export type Suggesting = ReturnType<typeof useSuggesting>;

function useKeptDraft(entry: Stored<'processes'> | null, field: Subject['field']) {
  const { me } = useSession();
  const [subject] = useState<Subject>(() => ({ process: entry?.id ?? null, field }));
  const [draft, setDraft] = useState(() =>
    openDraft(me.key, subject, entry && field ? entry.values[field] : undefined),
  );
  const [kept, setKept] = useState(true);
  const current = useRef(draft);
  const change = useCallback(
    (changes: Partial<SuggestionDraft>) => {
      current.current = { ...current.current, ...changes };
      setDraft(current.current);
      setKept(keepDraft(me.key, subject, current.current));
    },
    [me.key, subject],
  );
  const latest = useCallback(() => current.current, []);
  return { draft, kept, change, latest, subject };
}

type SuggestionText = Partial<Pick<SuggestionValues, 'title' | 'wish' | 'proposed'>>;

/** Blanks and line ends aside, which the list keeps in its own way. */
function saysTheSame(stored: SuggestionText, sent: SuggestionText): boolean {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  return (['title', 'wish', 'proposed'] as const).every((name) => plain(stored[name]) === plain(sent[name]));
}

/** What keeps the draft from being sent. */
function checkOf(draft: SuggestionDraft, entry: Stored<'processes'> | null, field: Subject['field']) {
  const wish = wholeWish(draft);
  const fits = wish.length <= wishField.maximum;
  if (!entry || field === null) {
    const wishMissing = draft.wish.trim() === '';
    return { wish, problem: null, unchanged: false, wishMissing, isFine: !wishMissing && fits };
  }
  const facts: Field = processFields[field];
  const value = proposedValue(facts, field, draft.proposed);
  const isSelf = isOwnReference(entry.id, value, field);
  const problem =
    enteredProblem(facts, draft.proposed, 'draft') ?? (isSelf ? ({ code: 'ownReference' } as const) : null);
  const unchanged = !problem && sameValue(value, entry.values[field]);
  return { wish, problem, unchanged, wishMissing: false, isFine: !problem && !unchanged && fits };
}

function proposedValue(facts: Field, field: string, proposed: Entered | undefined): FieldValue {
  if (proposed === undefined || isUnread(proposed)) return emptyValue(facts);
  return enteredValues({ [field]: facts }, { [field]: proposed })[field] ?? emptyValue(facts);
}

const { title: titleField, wish: wishField } = lists.suggestions.fields;

/** Words for those who read the list itself: a suggestion about a field says in a sentence what it proposes. */
function useComposing(entry: Stored<'processes'> | null, field: Subject['field']) {
  const { words, language } = useSession();
  const naming = useNaming();
  return (draft: SuggestionDraft): Creation<'suggestions'> => {
    const key = `suggestion ${draft.key}`;
    const wish = wholeWish(draft);
    if (!entry || field === null) {
      const title = (draft.title.trim() || wish).split('\n')[0] ?? '';
      return { key, values: { ...open(entry), title: shortened(title, titleField.maximum), wish } };
    }
    const facts: Field = processFields[field];
    const label = facts.label[language];
    const before = entry.values[field] as FieldValue;
    const after = proposedValue(facts, field, draft.proposed);
    const sentence = words.suggestions.wishOf(
      label,
      describeValue(facts, before, naming),
      describeValue(facts, after, naming),
    );
    const proposal = { field, before: writeProposal(before), proposed: writeProposal(after) };
    const values = { ...open(entry), ...proposal, title: words.suggestions.titleOf(label) };
    return { key, values: { ...values, wish: wish || shortened(sentence, wishField.maximum) } };
  };
}

const isCut = (title: string): boolean => title.trim().length > titleField.maximum;

/** A subject that is too long for a title is cut there, and stands in full before what is wished. */
const wholeWish = ({ title, wish }: Pick<SuggestionDraft, 'title' | 'wish'>): string =>
  (isCut(title) ? `${title.trim()}\n${wish}` : wish).trim();

const open = (entry: Stored<'processes'> | null) => ({ process: entry?.id ?? null, state: 'open' as const });
