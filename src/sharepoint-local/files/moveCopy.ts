import { notInTheStandIn } from '../errors';
import type { Call } from '../http/call';
import { action, type Step } from '../http/resource';
import { nothing, type Answer } from '../odata/answer';
import { flag, object, optional, required, text } from '../odata/input';
import type { Parameters } from '../odata/path';
import { fileAt, placeAt, type FileAt } from './place';
import { addressMissing } from '../lists/byAddress';
import { copyEntry, moveEntry, type Landing } from './relocate';

const options = ['KeepBoth', 'ShouldBypassSharedLocks', 'ResetAuthorAndCreatedOnCopy', 'RetainEditorAndModifiedOnMove'];

/** `SP.MoveCopyUtil.MoveFileByPath(overwrite=@a1)` and its three sisters, by lower-case segment below `_api/`. */
export function moveCopySteps(call: Call): Record<string, Step> {
  const step = (name: string, find: (address: string) => FileAt, run: typeof moveEntry): [string, Step] => [
    `sp.movecopyutil.${name}`,
    (parameters) => action(() => relocate(call, parameters, find, run)),
  ];
  const file = (address: string) => fileAt(call, address);
  const folder = (address: string) => folderOf(call, address);
  return Object.fromEntries([
    step('movefilebypath', file, moveEntry),
    step('copyfilebypath', file, copyEntry),
    step('movefolderbypath', folder, moveEntry),
    step('copyfolderbypath', folder, copyEntry),
  ]);
}

function folderOf(call: Call, address: string): FileAt {
  const place = placeAt(call, address);
  if (place.kind !== 'folder') throw addressMissing();
  return place;
}

function relocate(
  call: Call,
  parameters: Parameters,
  find: (address: string) => FileAt,
  run: typeof moveEntry,
): Answer {
  const { properties } = call.body();
  const pathOf = (name: string) => required(required(properties, name, object), 'DecodedUrl', text);
  const asked = optional(properties, 'options', object) ?? {};
  const unknown = Object.keys(asked).find((name) => !options.includes(name));
  if (unknown) throw notInTheStandIn(`The option ${unknown} of moving and copying`);
  if (asked['RetainEditorAndModifiedOnMove'] === true || asked['ResetAuthorAndCreatedOnCopy'] === false)
    throw notInTheStandIn('Keeping author and times when moving or copying');
  const [overwrite] = parameters.values();
  const landing: Landing = {
    isOverwriting: overwrite?.type === 'boolean' && overwrite.value,
    isKeepingBoth: optional(asked, 'KeepBoth', flag) ?? false,
  };
  run(call, find(pathOf('srcPath')), pathOf('destPath'), landing);
  return nothing;
}
