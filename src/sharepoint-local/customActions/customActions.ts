import { randomUUID } from 'node:crypto';
import { noSuchProperty, SharePointError } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import { isJsonObject, type Json, type JsonObject } from '../json';
import { editLinkOf, type List } from '../lists/list';
import { deleted, merged, nothing, type Answer } from '../odata/answer';
import { integer, object, text } from '../odata/input';
import { answerCollection } from '../odata/collection';
import type { Entity } from '../odata/entity';
import { first, textOf } from '../odata/parameters';
import type { Parameters } from '../odata/path';
import { demand } from '../security/access';
import { toBasePermissions } from '../security/permissions';
import { changeSetting, settingIfAny } from '../site/settings';

/** What custom actions hang on. */
export type Owner = { readonly kind: 'site' | 'web' } | { readonly kind: 'list'; readonly list: List };
type CustomAction = JsonObject & { readonly Id: string };

/** Scope as `SP.UserCustomActionScope` counts it (DOC). */
const scopes = { site: 2, web: 3, list: 4 } as const;

/** What clients may say about a custom action, with the defaults (DOC: names; MEM: defaults). */
const defaults: JsonObject = {
  ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  ClientSideComponentProperties: '',
  CommandUIExtension: null,
  Description: null,
  Group: null,
  HostProperties: '',
  ImageUrl: null,
  Location: null,
  Name: '',
  RegistrationId: null,
  RegistrationType: 0,
  Rights: toBasePermissions(0n),
  ScriptBlock: null,
  ScriptSrc: null,
  Sequence: 0,
  Title: '',
  Url: null,
};

/** By the type of the default; what has none is a text. */
const readers: Readonly<Record<string, (value: Json) => unknown>> = { string: text, number: integer, object };

/** `usercustomactions`: kept and answered; nothing in this room ever runs them. */
export function customActionsResource(call: Call, owner: Owner, parameters: Parameters): Resource {
  if (parameters.size > 0) return actionResource(call, owner, textOf(first(parameters)));
  return {
    verbs: {
      GET: () =>
        answerCollection(
          'SP.ApiData.UserCustomActions',
          actionsOf(call, owner).map((one) => entityOf(owner, one)),
          call.query,
        ),
      POST: () => add(call, owner),
    },
    steps: {
      getbyid: (id) => actionResource(call, owner, textOf(first(id))),
      clear: () =>
        action(() => {
          store(call, owner, []);
          return nothing;
        }),
    },
  };
}

function actionResource(call: Call, owner: Owner, id: string): Resource {
  const known = actionsOf(call, owner);
  const found = known.find(({ Id }) => Id === id.toLowerCase());
  // Text believed (MEM).
  if (!found)
    throw new SharePointError(
      404,
      '-2147024809, System.ArgumentException',
      'Value does not fall within the expected range.',
    );
  return {
    entity: () => entityOf(owner, found),
    verbs: {
      GET: () => ({ kind: 'entity', entity: entityOf(owner, found) }),
      MERGE: () => {
        const changed = { ...found, ...readBody(call), Id: found.Id };
        store(
          call,
          owner,
          known.map((one) => (one.Id === found.Id ? changed : one)),
        );
        return merged();
      },
      DELETE: () => {
        store(
          call,
          owner,
          known.filter(({ Id }) => Id !== found.Id),
        );
        return deleted;
      },
    },
  };
}

function add(call: Call, owner: Owner): Answer {
  const added: CustomAction = { ...defaults, ...readBody(call), Id: randomUUID() };
  store(call, owner, [...actionsOf(call, owner), added]);
  return { kind: 'entity', entity: entityOf(owner, added), isNew: true };
}

function readBody(call: Call): JsonObject {
  const { properties } = call.body();
  for (const [name, value] of Object.entries(properties)) {
    if (!Object.hasOwn(defaults, name)) throw noSuchProperty(name, 'SP.UserCustomAction');
    readers[typeof (defaults[name] ?? '')]?.(value ?? '');
  }
  return properties;
}

const nameOf = (owner: Owner) => `customActions.${owner.kind === 'list' ? owner.list.id : owner.kind}`;

function actionsOf({ site }: Call, owner: Owner): CustomAction[] {
  const stored = JSON.parse(settingIfAny(site.database, nameOf(owner)) ?? '[]') as Json;
  return Array.isArray(stored) ? stored.filter(isJsonObject).map((one) => ({ ...one, Id: String(one['Id']) })) : [];
}

function store(call: Call, owner: Owner, actions: readonly CustomAction[]): void {
  demand(
    owner.kind === 'list' ? call.access.onList(owner.list) : call.access.onWeb(),
    owner.kind === 'list' ? 'manageLists' : 'manageWeb',
  );
  changeSetting(call.site.database, nameOf(owner), JSON.stringify(actions));
}

function entityOf(owner: Owner, custom: CustomAction): Entity {
  const parent = owner.kind === 'list' ? editLinkOf(owner.list) : owner.kind === 'web' ? 'Web' : 'Site';
  return {
    type: 'SP.UserCustomAction',
    set: 'SP.ApiData.UserCustomActions',
    editLink: `${parent}/UserCustomActions('${custom.Id}')`,
    properties: { ...custom, Scope: scopes[owner.kind], VersionOfUserCustomAction: '16.0.1.0' },
  };
}
