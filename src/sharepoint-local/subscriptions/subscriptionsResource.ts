import { invalidRequest, SharePointError } from '../errors';
import type { Call } from '../http/call';
import type { Resource } from '../http/resource';
import type { JsonObject } from '../json';
import { editLinkOf, type List } from '../lists/list';
import { merged, type Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import type { Entity } from '../odata/entity';
import { optional, refuseUnknown, required, text } from '../odata/input';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { toStamp } from '../site/calendar';
import { demandLocal, HandshakeNeeded, notValidated } from './handshake';
import { addSubscription, changeSubscription, dropSubscription, subscriptionsOf, type Subscription } from './store';

/** A subscription runs 180 days at most, and that long if nothing else is said (DOC). */
const longest = 180 * 24 * 3600 * 1000;
const type = 'Microsoft.SharePoint.Webhooks.Subscription';
const names = ['resource', 'notificationUrl', 'expirationDateTime', 'clientState', 'resourceData', 'scenarios', 'id'];

/** `list/subscriptions`: only who manages the list sees and makes them (DOC: Manage; for reading MEM). */
export function subscriptionsResource(call: Call, list: List, parameters: Parameters): Resource {
  demand(call.access.onList(list), 'manageLists');
  if (parameters.size > 0) return subscriptionResource(call, list, parameters);
  const entities = () => subscriptionsOf(call.site, list).map((one) => entityOf(list, one));
  return {
    verbs: {
      GET: () => answerCollection('SP.ApiData.Subscriptions', entities(), call.query),
      POST: () => create(call, list),
    },
    steps: { getbyid: (id) => subscriptionResource(call, list, id) },
  };
}

function subscriptionResource(call: Call, list: List, parameters: Parameters): Resource {
  const id = textOf(first(parameters)).toLowerCase();
  const found = subscriptionsOf(call.site, list).find((one) => one.id === id);
  if (!found) throw subscriptionMissing();
  return {
    entity: () => entityOf(list, found),
    verbs: {
      GET: () => ({ kind: 'entity', entity: entityOf(list, found) }),
      MERGE: () => update(call, found),
      DELETE: () => {
        dropSubscription(call.site, found.id);
        return merged();
      },
    },
  };
}

/** Text believed (MEM). */
function subscriptionMissing(): SharePointError {
  const code = '-2146232832, Microsoft.SharePoint.SPException';
  return new SharePointError(404, code, 'The specified subscription does not exist or has expired.');
}

function create(call: Call, list: List): Answer {
  const { properties } = call.body();
  refuseUnknown(properties, names, 'Microsoft.SharePoint.Webhooks.SubscriptionInformation');
  required(properties, 'resource', text);
  const url = required(properties, 'notificationUrl', text);
  const expires = expiryOf(call, properties) ?? toStamp(new Date(call.site.now().getTime() + longest));
  const state = stateOf(properties) ?? null;
  demandValidated(call, url);
  const subscription = addSubscription(call.site, list, { url, state, expires });
  return { kind: 'entity', entity: entityOf(list, subscription), isNew: true };
}

/** A new address has to be validated as well (DOC). */
function update(call: Call, current: Subscription): Answer {
  const { properties } = call.body();
  refuseUnknown(properties, names, 'Microsoft.SharePoint.Webhooks.SubscriptionInformation');
  const url = optional(properties, 'notificationUrl', text) ?? current.url;
  const expires = expiryOf(call, properties) ?? current.expires;
  const state = stateOf(properties) ?? current.state;
  if (url !== current.url) demandValidated(call, url);
  changeSubscription(call.site, { ...current, url, expires, state });
  return merged();
}

function demandValidated({ handshake }: Call, url: string): void {
  demandLocal(url);
  if (handshake?.url !== url) throw new HandshakeNeeded(url);
  if (!handshake.isValid) throw notValidated(url);
}

function stateOf(properties: JsonObject): string | null | undefined {
  const value = properties['clientState'];
  return value === null ? null : optional(properties, 'clientState', text);
}

/** Text believed (MEM); the bound is not (DOC). */
function expiryOf({ site }: Call, properties: JsonObject): string | undefined {
  const given = optional(properties, 'expirationDateTime', text);
  if (given === undefined) return undefined;
  const instant = site.calendar.parse(given);
  if (!instant) throw invalidRequest(`Cannot convert the literal '${given}' to the expected type 'Edm.DateTime'.`);
  const ahead = instant.getTime() - site.now().getTime();
  if (ahead <= 0 || ahead > longest)
    throw new SharePointError(
      400,
      '-2146233088, System.ArgumentException',
      'The expiration date time must be later than now and not more than 180 days ahead.',
    );
  return toStamp(instant);
}

/** Keys as in the documentation's responses (DOC). */
function entityOf(list: List, { id, url, state, expires }: Subscription): Entity {
  return {
    type,
    set: 'SP.ApiData.Subscriptions',
    editLink: `${editLinkOf(list)}/Subscriptions('${id}')`,
    properties: {
      clientState: state,
      expirationDateTime: expires,
      id,
      notificationUrl: url,
      resource: list.id,
      resourceData: null,
      scenarios: null,
    },
  };
}
