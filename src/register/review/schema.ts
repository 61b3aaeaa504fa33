import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, reference, date, person, choice, longText } = section('review');

/**
 * One list item per review request. `openKey` is unique in SharePoint: `open:<process id>` while the request waits,
 * `closed:<process id>:<request id>` afterwards. That makes «one open request per process, ever» hold even when two
 * rounds run at once.
 */
export const reviewFields = {
  title: text('Title', ['Anfrage', 'Request'], ['Wonach gefragt wird.', 'What is asked.'], { required: 'draft' }),
  process: reference(
    'ReviewedProcess',
    'processes',
    ['Prozess', 'Process'],
    ['Der zu prüfende Prozess.', 'The process under review.'],
    {
      required: 'draft',
      indexed: true,
    },
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
  activity: text(
    'ActivityId',
    ['Nachricht', 'Message'],
    ['Kennung der Karte im Chat.', 'Identifier of the card in the chat.'],
  ),
  outcome: choice('ReviewOutcome', ['Antwort', 'Answer'], ['Was geantwortet wurde.', 'What was answered.'], {
    confirmed: ['Stimmt noch', 'Still right'],
    changeNeeded: ['Änderung nötig', 'Needs a change'],
    notMine: ['Nicht meins', 'Not mine'],
  }),
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
export type ReviewLevel = NonNullable<ReviewValues['level']>;
