import { fieldsOf } from '../fields/store';
import type { Call } from '../http/call';
import { answerCollection } from '../odata/collection';
import type { Answer } from '../odata/answer';
import type { Entity } from '../odata/entity';
import { editLinkOf, type List } from './list';
import { allLists } from './store';

/** `getRelatedFields`: lookups of other lists that point here and keep a relationship (DOC: only those). */
export function relatedFields(call: Call, list: List): Answer {
  const others = [...allLists(call.site).values()].filter((other) => call.access.reaches(other));
  const entities = others.flatMap((other) =>
    fieldsOf(call.site, other.number)
      .filter(({ extras }) => pointsTo(extras['LookupList'], list) && extras['IsRelationship'] === true)
      .map((field): Entity => ({
        type: 'SP.RelatedField',
        set: 'SP.ApiData.RelatedFields',
        editLink: `${editLinkOf(list)}/GetRelatedFields`,
        properties: {
          FieldId: field.id,
          ListId: other.id,
          RelationshipDeleteBehavior: field.extras['RelationshipDeleteBehavior'] ?? 0,
          WebId: call.site.ids.web,
        },
      })),
  );
  return answerCollection('SP.ApiData.RelatedFields', entities, call.query);
}

function pointsTo(target: unknown, list: List): boolean {
  return String(target).replace(/[{}]/g, '').toLowerCase() === list.id;
}
