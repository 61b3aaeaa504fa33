import { badRequest } from './refusal';

/** An activity type as the app's manifest declares it. */
export interface ActivityType {
  readonly type: string;
  readonly templateText: string;
}

/** A line of the activity feed. */
export interface FeedLine {
  readonly title: string;
  readonly text: string;
  readonly topic: string;
  readonly url: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly to: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Teams shows that many characters of a preview (DOC); more is refused here so that nobody relies on what is cut off. */
export const longestPreview = 150;

/** Checks the body of `sendActivityNotification` (DOC): fields, declared type, every parameter of its template. */
export function feedLineIn(body: unknown, declared: readonly ActivityType[]): FeedLine {
  const given = objectIn(body, 'the body');
  onlyFields(
    given,
    ['topic', 'activityType', 'previewText', 'templateParameters', 'chainId', 'teamsAppId'],
    'the body',
  );
  const topic = objectIn(given['topic'], 'topic');
  if (topic['source'] !== 'text') throw badRequest("The local Graph knows topics with source 'text' only.");
  const url = textIn(topic['webUrl'], 'topic.webUrl');
  if (!url.startsWith('https://teams.microsoft.com/l/')) throw badRequest('topic.webUrl must be a Teams deep link.');
  const name = textIn(given['activityType'], 'activityType');
  const type = declared.find((one) => one.type === name);
  if (!type) throw badRequest(`The activity type '${name}' is not declared in the manifest of the Teams app.`);
  const text = textIn(objectIn(given['previewText'], 'previewText')['content'], 'previewText.content');
  if (text.length > longestPreview) throw badRequest(`previewText is longer than ${longestPreview} characters.`);
  const title = filled(type.templateText, parametersIn(given['templateParameters']));
  return { title, text, topic: textIn(topic['value'], 'topic.value'), url };
}

/** Checks the body of `sendMail` (DOC). */
export function mailIn(body: unknown): Mail {
  const given = objectIn(body, 'the body');
  onlyFields(given, ['message', 'saveToSentItems'], 'the body');
  if (!['boolean', 'undefined'].includes(typeof given['saveToSentItems'])) {
    throw badRequest('saveToSentItems must be a boolean.');
  }
  const message = objectIn(given['message'], 'message');
  onlyFields(message, ['subject', 'body', 'toRecipients'], 'message');
  const content = objectIn(message['body'], 'message.body');
  if (content['contentType'] !== 'Text') throw badRequest("The local Graph shows bodies of contentType 'Text' only.");
  const recipients = message['toRecipients'];
  if (!Array.isArray(recipients) || recipients.length === 0) throw badRequest('message.toRecipients is empty.');
  return {
    subject: textIn(message['subject'], 'message.subject'),
    text: textIn(content['content'], 'message.body.content'),
    to: recipients.map((one) => addressIn(objectIn(one, 'a recipient'))),
  };
}

function addressIn(recipient: Fields): string {
  const address = textIn(objectIn(recipient['emailAddress'], 'emailAddress')['address'], 'emailAddress.address');
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw badRequest(`'${address}' is no mail address.`);
  return address.toLowerCase();
}

function parametersIn(value: unknown): ReadonlyMap<string, string> {
  if (value === undefined) return new Map();
  if (!Array.isArray(value)) throw badRequest('templateParameters must be a collection.');
  return new Map(
    value.map((one: unknown) => {
      const pair = objectIn(one, 'a template parameter');
      return [textIn(pair['name'], 'name'), textIn(pair['value'], 'value')];
    }),
  );
}

/** Every gap of the template needs its parameter; `actor` is Teams' own (DOC). */
function filled(template: string, parameters: ReadonlyMap<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_gap, name: string) => {
    const value = parameters.get(name);
    if (value === undefined) throw badRequest(`The template parameter '${name}' is missing.`);
    return value;
  });
}

function onlyFields(given: Fields, known: readonly string[], where: string): void {
  const foreign = Object.keys(given).find((name) => !known.includes(name));
  if (foreign !== undefined) throw badRequest(`The local Graph knows no '${foreign}' in ${where}.`);
}

function objectIn(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest(`${name} is missing.`);
  return value as Fields;
}

function textIn(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw badRequest(`${name} is missing.`);
  return value;
}
