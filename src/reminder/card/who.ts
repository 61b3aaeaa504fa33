import type { AdaptiveCard, ChoiceSet, Element, TextInput } from './adaptiveCard';
import type { CardFrame, WhoView } from './entry';
import type { Desk } from './parts';
import { adaptiveCard, buttons, deskFor, heading, line, quiet, send } from './parts';
import { said } from './plain';
import { dataOf, nameOf, ways } from './single';
import { inputs, noneOfThese } from './verbs';

/** Longer than any name or address. */
const longestName = 200;
const matchesShown = 8;

/** The directory as Teams offers it, and a text field for clients that don't. */
export function whoInputs(request: number, { words: { cardsReview: words } }: Desk): readonly Element[] {
  const directory: ChoiceSet = {
    type: 'Input.ChoiceSet',
    id: inputs.who(request),
    label: words.whoLabel,
    placeholder: words.whoPlaceholder,
    style: 'compact',
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  };
  return [directory, nameInput(request, words.whoTextLabel)];
}

function nameInput(request: number, label: string, missing?: string): TextInput {
  const required = missing === undefined ? {} : ({ isRequired: true, errorMessage: missing } as const);
  return { type: 'Input.Text', id: inputs.whoText(request), label, maxLength: longestName, ...required };
}

/** Asks again whom «not mine» meant: the name that was typed fits several people, or nobody. */
export function whoCard(view: WhoView, frame: CardFrame): AdaptiveCard {
  const desk = deskFor(frame);
  const words = desk.words.cardsReview;
  const head = words.whichPerson(nameOf(view));
  const typed = said(view.typed, 80);
  const several = view.matches.length > 0;
  const found = several ? words.ambiguous(typed) : words.noMatch(typed);
  return adaptiveCard(frame.language, {
    fallback: desk.words.cardsFacts.fallback(head),
    speak: `${head} ${found}`,
    body: [
      heading(head),
      line(found),
      ...(several ? [matchChoices(view, desk)] : []),
      several
        ? nameInput(view.request, words.otherLabel)
        : nameInput(view.request, words.againLabel, words.againMissing),
      quiet(several ? `${words.whoHint} ${words.whoNobody}` : words.whoHint),
      buttons(send('notMine', words.whichSend, dataOf(view), { style: 'positive' })),
    ],
    actions: ways({ ...view, backTo: view.backTo ?? 1 }, desk),
  });
}

function matchChoices({ request, matches }: WhoView, { words: { cardsReview: words } }: Desk): ChoiceSet {
  const choices = matches.slice(0, matchesShown).map(({ value, name, detail }) => ({
    title: detail === null ? said(name, 80) : `${said(name, 80)}, ${said(detail, 80)}`,
    value,
  }));
  return {
    type: 'Input.ChoiceSet',
    id: inputs.who(request),
    label: words.whichLabel,
    style: 'expanded',
    wrap: true,
    isRequired: true,
    errorMessage: words.whichMissing,
    choices: [...choices, { title: words.noneOfThese, value: noneOfThese }],
  };
}
