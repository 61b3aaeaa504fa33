import { Refused } from '../../register';
import { errorCode, fieldOf, rowsOf } from './assumption';
import type { Conversation, Exchange } from './conversation';

/** A list of our own to try things out in. */
export interface Scratch {
  readonly listId: string;
  /** The title at creation, which became the address. */
  readonly name: string;
  /** `web/lists(guid'…')` */
  readonly list: string;
}

const columns: readonly string[] = [
  `<Field Type="Text" Name="ProbeKey" StaticName="ProbeKey" DisplayName="Schlüssel" MaxLength="255" Indexed="TRUE" EnforceUniqueValues="TRUE" />`,
  `<Field Type="Note" Name="ProbeText" StaticName="ProbeText" DisplayName="Langer Text" NumLines="6" RichText="FALSE" />`,
  `<Field Type="Choice" Name="ProbeChoice" StaticName="ProbeChoice" DisplayName="Auswahl" Format="Dropdown"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>`,
  `<Field Type="MultiChoice" Name="ProbeChoices" StaticName="ProbeChoices" DisplayName="Mehrere"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>`,
  `<Field Type="Number" Name="ProbeNumber" StaticName="ProbeNumber" DisplayName="Zahl" Min="0" Max="100" Decimals="0" />`,
  `<Field Type="DateTime" Name="ProbeDay" StaticName="ProbeDay" DisplayName="Tag" Format="DateOnly" FriendlyDisplayFormat="Disabled" />`,
  `<Field Type="User" Name="ProbePerson" StaticName="ProbePerson" DisplayName="Person" UserSelectionMode="PeopleOnly" />`,
];

const lookup = (id: string) =>
  `<Field Type="Lookup" Name="ProbeParent" StaticName="ProbeParent" DisplayName="Oberpunkt" List="{${id}}" ShowField="Title" />`;

/** SP.AddFieldOptions.addFieldInternalNameHint: keep `Name`. */
const nameHint = 8;

/** Makes the list; `Refused` with SharePoint's code when it may not or cannot. */
export async function makeScratch(talk: Conversation, name: string): Promise<Scratch> {
  const created = await talk.write('web/lists', {
    Title: name,
    BaseTemplate: 100,
    EnableVersioning: true,
    Description: '',
  });
  const listId = String(fieldOf(granted(created), 'Id'));
  const list = `web/lists(guid'${listId}')`;
  const scratch = { listId, name, list };
  try {
    for (const SchemaXml of [...columns, lookup(listId)]) granted(await addColumn(talk, scratch, SchemaXml));
  } catch (error) {
    await removeScratch(talk, scratch);
    throw error;
  }
  return scratch;
}

export function addColumn(talk: Conversation, { list }: Scratch, SchemaXml: string): Promise<Exchange> {
  return talk.write(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml, Options: nameHint } });
}

/** Takes the list away again; it then lies in the site's recycle bin. */
export async function removeScratch(talk: Conversation, { list }: Scratch): Promise<void> {
  granted(await talk.write(list, undefined, { verb: 'DELETE', ifMatch: '*' }));
}

/** The answer of a call that has to succeed before anything can be learnt. */
export function granted(exchange: Exchange): unknown {
  if (exchange.status >= 200 && exchange.status < 300) return exchange.answer;
  throw new Refused(`${exchange.method} ${exchange.path}: HTTP ${exchange.status} ${errorCode(exchange)}`);
}

/** Nobody else would call a list so; the moment tells two runs apart. */
export const scratchName = (now: Date): string => `ProzessregisterProbe${now.getTime().toString(36)}`;
const scratchType = /^ProzessregisterProbe[0-9a-z]{6,12}(List)?$/;

/** Removes what runs left behind whose connection broke; known by the name they were made with, whatever they are called now. */
export async function removeLeftovers(talk: Conversation): Promise<void> {
  const lists = rowsOf(granted(await talk.read('web/lists?$select=Id,EntityTypeName')));
  for (const row of lists.filter((one) => scratchType.test(String(fieldOf(one, 'EntityTypeName'))))) {
    const list = `web/lists(guid'${String(fieldOf(row, 'Id'))}')`;
    granted(await talk.write(list, undefined, { verb: 'DELETE', ifMatch: '*' }));
  }
}

/** Adds an item and gives its id. */
export async function addItem(talk: Conversation, { list }: Scratch, values: object): Promise<number> {
  return Number(fieldOf(granted(await talk.write(`${list}/items`, values)), 'Id'));
}
