import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, reference, date, person, choice, longText, number } = section('review');

/**
 * One list item per request: everything the bot asks somebody. `openKey` is unique in SharePoint: `open:<process>` while
 * the request waits, `closed:<process>:<request id>` afterwards (`keys.ts`). That makes «one open request per process,
 * ever» hold even when two rounds run at once.
 */
export const reviewFields = {
  title: text('Title', ['Anfrage', 'Request'], ['Wonach gefragt wird.', 'What is asked.'], { required: 'draft' }),
  kind: choice(
    'RequestKind',
    ['Art', 'Kind'],
    ['Worum gebeten wird; leer bei einer Prüfung.', 'What is asked for; empty for a review.'],
    {
      review: ['Prüfung', 'Review'],
      handover: ['Übergabe', 'Handover'],
      retirement: ['Stilllegung', 'Retirement'],
      release: ['Freigabe', 'Release'],
      suggestion: ['Hinweis', 'Suggestion'],
    },
  ),
  process: reference(
    'ReviewedProcess',
    'processes',
    ['Prozess', 'Process'],
    [
      'Um welchen Prozess es geht; leer nur bei einem Hinweis, der keinen nennt.',
      'Which process it is about; empty only for a suggestion that names none.',
    ],
    { indexed: true },
  ),
  openKey: text(
    'OpenKey',
    ['Schlüssel', 'Key'],
    ['Hält fest, dass je Prozess nur eine Anfrage offen ist.', 'Keeps one open request per process.'],
    {
      required: 'draft',
      unique: true,
    },
  ),
  dueOn: date(
    'DueOn',
    ['Fällig am', 'Due on'],
    ['Tag, an dem die Bestätigung fällig ist.', 'Day on which the confirmation is due.'],
    {
      required: 'draft',
    },
  ),
  openedOn: date(
    'OpenedOn',
    ['Eröffnet am', 'Opened on'],
    ['Tag, an dem die Anfrage entstand.', 'Day on which the request was made.'],
    {
      required: 'draft',
    },
  ),
  askedOn: date(
    'AskedOn',
    ['Zuletzt gefragt am', 'Last asked on'],
    ['Tag, an dem zuletzt eine Karte zu dieser Anfrage entstand.', 'Day of the last card about this request.'],
  ),
  levelSince: date(
    'LevelSince',
    ['Gefragt seit', 'Asked since'],
    [
      'Tag der ersten Nachricht an die Person, die jetzt gefragt ist; ab da zählt ihre Zeit.',
      'Day of the first message to whoever is asked now; their time counts from here.',
    ],
  ),
  postponedUntil: date(
    'PostponedUntil',
    ['Zurückgestellt bis', 'Postponed until'],
    ['Bis dahin wird nicht erinnert.', 'Nobody is reminded until then.'],
  ),
  postponements: number(
    'Postponements',
    ['Zurückgestellt (Anzahl)', 'Times postponed'],
    ['Wie oft zurückgestellt wurde; höchstens zweimal.', 'How often it was postponed; twice at most.'],
    { maximum: 2 },
  ),
  addressee: person('Addressee', ['Gerichtet an', 'Addressed to'], ['Wer antworten soll.', 'Who is to answer.'], {
    indexed: true,
  }),
  level: choice(
    'AddresseeLevel',
    ['Stufe', 'Level'],
    ['In welcher Rolle gefragt wird.', 'In which role the person is asked.'],
    {
      owner: ['Prozessverantwortliche*r', 'Process owner'],
      deputy: ['Vertretung', 'Deputy'],
      head: ['Leitung der Einheit', 'Head of unit'],
      team: ['Prozessteam', 'Process team'],
    },
  ),
  state: choice(
    'RequestState',
    ['Stand', 'State'],
    ['Ob die Anfrage noch offen ist.', 'Whether the request is still open.'],
    {
      open: ['offen', 'Open'],
      answered: ['beantwortet', 'Answered'],
      withdrawn: ['zurückgezogen', 'Withdrawn'],
    },
    { required: 'draft', indexed: true },
  ),
  delivery: choice(
    'DeliveryState',
    ['Zustellung', 'Delivery'],
    ['Ob die Karte angekommen ist.', 'Whether the card has arrived.'],
    {
      waiting: ['wartet', 'Waiting'],
      sending: ['wird gesendet', 'Being sent'],
      sent: ['zugestellt', 'Delivered'],
      unknown: ['unklar', 'Unclear'],
      undeliverable: ['unzustellbar', 'Undeliverable'],
    },
  ),
  failure: choice(
    'DeliveryFailure',
    ['Grund der Unzustellbarkeit', 'Why undeliverable'],
    ['Warum die Nachricht nicht zugestellt wurde.', 'Why the message was not delivered.'],
    {
      gone: ['nicht mehr da', 'No longer there'],
      blocked: ['Bot gesperrt oder entfernt', 'Bot blocked or removed'],
      tooLarge: ['Nachricht zu groß', 'Message too large'],
      refused: ['abgelehnt', 'Refused'],
    },
  ),
  activity: text(
    'ActivityId',
    ['Nachricht', 'Message'],
    ['Kennung der Karte im Chat.', 'Identifier of the card in the chat.'],
  ),
  outcome: choice('ReviewOutcome', ['Antwort', 'Answer'], ['Was geantwortet wurde.', 'What was answered.'], {
    confirmed: ['Stimmt noch', 'Still right'],
    changeNeeded: ['Änderung nötig', 'Needs a change'],
    notMine: ['Nicht meins', 'Not mine'],
    gone: ['Gibt es nicht mehr', 'No longer exists'],
    accepted: ['Angenommen', 'Accepted'],
    declined: ['Abgelehnt', 'Declined'],
  }),
  proposed: person(
    'ProposedPerson',
    ['Vorgeschlagen', 'Proposed'],
    ['Wer den Prozess übernehmen soll.', 'Who is to take the process over.'],
  ),
  askedBy: person(
    'AskedBy',
    ['Veranlasst von', 'Set off by'],
    ['Wer die Übergabe oder Stilllegung vorgeschlagen hat.', 'Who proposed that it be handed over or retired.'],
  ),
  note: longText(
    'Background',
    ['Hintergrund', 'Background'],
    ['Was diejenigen dazu gesagt haben, die zuvor gefragt waren.', 'What those said who were asked before.'],
    { maximum: 2_000 },
  ),
  ownerThen: person(
    'OwnerThen',
    ['Verantwortlich bei der Frage', 'Owner when asked'],
    [
      'Wem der Prozess gehörte, als zuletzt jemand gefragt wurde.',
      'Whose process it was when somebody was last asked.',
    ],
  ),
  suggestion: reference(
    'AboutSuggestion',
    'suggestions',
    ['Hinweis', 'Suggestion'],
    [
      'Der Hinweis, über den zu entscheiden ist oder der aus der Antwort entstand.',
      'The suggestion to decide on, or the one that the answer opened.',
    ],
  ),
  comment: longText(
    'AnswerComment',
    ['Anmerkung', 'Comment'],
    ['Was zu ändern ist, oder wer zuständig ist.', 'What has to change, or who is in charge.'],
    {
      maximum: 2_000,
    },
  ),
  answeredBy: person('AnsweredBy', ['Beantwortet von', 'Answered by'], ['Wer geantwortet hat.', 'Who answered.']),
  answeredOn: date('AnsweredOn', ['Beantwortet am', 'Answered on'], ['Tag der Antwort.', 'Day of the answer.']),
};

export type ReviewValues = ValuesOf<typeof reviewFields>;
export type ReviewOutcome = NonNullable<ReviewValues['outcome']>;
export type RequestKind = NonNullable<ReviewValues['kind']>;
export type DeliveryFailure = NonNullable<ReviewValues['failure']>;
export type ReviewLevel = NonNullable<ReviewValues['level']>;
