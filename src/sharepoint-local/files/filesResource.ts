import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, type Resource } from '../http/resource';
import type { Answer } from '../odata/answer';
import { answerCollection } from '../odata/collection';
import { first, textOf } from '../odata/parameters';
import type { Literal } from '../odata/literal';
import type { Parameters } from '../odata/path';
import { fileEntity } from './fileEntity';
import { fileResource } from './fileResource';
import { filesIn } from './folderEntity';
import { splitAddress } from './names';
import { addressOfPlace, fileAt, readAddress, type Place } from './place';
import { asHolder, saveFile } from './save';

/** `folder/files` */
export function filesResource(call: Call, place: Place, parameters: Parameters): Resource {
  if (parameters.size > 0) return named(call, place, parameters);
  return {
    verbs: {
      GET: () => {
        asHolder(place);
        const entities = filesIn(call, place).map((file) => fileEntity(call, file));
        return answerCollection('SP.ApiData.Files12', entities, call.query);
      },
    },
    steps: {
      getbyurl: (name) => named(call, place, name),
      add: (given) => action(() => add(call, place, given, 'url')),
      addusingpath: (given) => action(() => add(call, place, given, 'decodedurl')),
      addtemplatefile: () => action(() => refuse('addTemplateFile')),
    },
  };
}

function refuse(what: string): never {
  throw notInTheStandIn(what);
}

function named(call: Call, place: Place, parameters: Parameters): Resource {
  const name = textOf(first(parameters));
  return fileResource(call, fileAt(call, name.startsWith('/') ? name : `${addressOfPlace(call, place)}/${name}`));
}

/** `AddUsingPath(decodedurl='..',Overwrite=true,EnsureUniqueFileName=true)` and `add(url='..',overwrite=true)`; 200, not 201. */
function add(call: Call, place: Place, parameters: Parameters, nameParameter: string): Answer {
  const known = [nameParameter, 'overwrite', 'ensureuniquefilename', 'autocheckoutoninvaliddata', '0', '1'];
  const unknown = [...parameters.keys()].find((name) => !known.includes(name));
  if (unknown) throw notInTheStandIn(`The parameter ${unknown} of an upload`);
  const name = textOf(parameters.get(nameParameter) ?? first(parameters));
  const file = saveFile(call, place, leafIn(call, place, name), call.bytes(), {
    isOverwriting: isTrue(parameters.get('overwrite') ?? parameters.get('1')),
    isRenaming: isTrue(parameters.get('ensureuniquefilename')),
  });
  return { kind: 'entity', entity: fileEntity(call, file) };
}

const isTrue = (literal: Literal | undefined) => literal?.type === 'boolean' && literal.value;

/** A bare name, or the full address of the file in this folder. */
export function leafIn(call: Call, place: Place, name: string): string {
  if (!name.startsWith('/') && !/^https?:\/\//i.test(name)) return name;
  const { directory, leaf } = splitAddress(readAddress(call, name));
  const isHere = directory.toLowerCase() === addressOfPlace(call, place).toLowerCase();
  return isHere ? leaf : name;
}
