import type { ValuesOf } from '../schema/field';
import { section } from '../schema/make';

const { text, person, date } = section('conversation');

/** Where the bot reaches a person: what `installationUpdate` brought. Only the service reads it. */
export const conversationFields = {
  title: text(
    'Title',
    ['Person', 'Person'],
    ['Kennung der Person im Verzeichnis.', 'Identifier of the person in the directory.'],
    {
      required: 'draft',
      unique: true,
    },
  ),
  person: person('ConversationWith', ['Name', 'Name'], ['Mit wem der Bot spricht.', 'Whom the bot talks to.'], {
    indexed: true,
  }),
  conversation: text(
    'ConversationId',
    ['Unterhaltung', 'Conversation'],
    ['Kennung des Chats.', 'Identifier of the chat.'],
    { required: 'draft' },
  ),
  serviceUrl: text(
    'ServiceUrl',
    ['Dienstadresse', 'Service address'],
    ['Wohin Nachrichten gehen.', 'Where messages go.'],
    { required: 'draft' },
  ),
  tenant: text('TenantId', ['Mandant', 'Tenant'], ['Kennung des Mandanten.', 'Identifier of the tenant.']),
  language: text(
    'ChatLanguage',
    ['Sprache', 'Language'],
    ['Sprache des Chats, etwa de.', 'Language of the chat, such as de.'],
    { maximum: 20 },
  ),
  lastMessageOn: date(
    'LastMessageOn',
    ['Letzte Nachricht am', 'Last message on'],
    [
      'Tag der letzten Nachricht, die keine Antwort war; höchstens eine je Woche.',
      'Day of the last message that was no reply; one a week at most.',
    ],
  ),
  digest: text(
    'DigestActivity',
    ['Karte im Chat', 'Card in the chat'],
    ['Kennung der Nachricht mit den offenen Anfragen.', 'Identifier of the message with the open requests.'],
  ),
  monthlyOn: date(
    'MonthlyOn',
    ['Letzte Monatsübersicht am', 'Last monthly digest on'],
    ['Tag der letzten Übersicht für Leitungen und Team.', 'Day of the last digest for heads and team.'],
  ),
  endedOn: date(
    'EndedOn',
    ['Beendet am', 'Ended on'],
    ['Tag, an dem die App entfernt wurde.', 'Day on which the app was removed.'],
  ),
};

export type ConversationValues = ValuesOf<typeof conversationFields>;
