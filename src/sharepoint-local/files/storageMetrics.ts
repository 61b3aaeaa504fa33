import type { Call } from '../http/call';
import type { Entity } from '../odata/entity';
import { entriesBelow } from './library';
import { addressOfPlace, type Place } from './place';
import { folderEntity } from './folderEntity';
import { isLibrary } from '../lists/list';

/** How much lies in a folder of a library, versions not counted (MEM). */
export function storageMetrics(call: Call, place: Place): Entity {
  const below =
    'list' in place && isLibrary(place.list) ? entriesBelow(call.site, place.list, addressOfPlace(call, place)) : [];
  const files = below.filter((entry) => entry.is_folder === 0);
  const bytes = String(files.reduce((sum, entry) => sum + entry.size, 0));
  const { editLink, properties } = folderEntity(call, place);
  return {
    type: 'SP.StorageMetrics',
    set: 'SP.ApiData.StorageMetricss',
    editLink: `${editLink}/StorageMetrics`,
    properties: {
      AdditionalFileStreamSize: '0',
      LastModified:
        files
          .map((entry) => entry.modified)
          .sort()
          .at(-1) ??
        properties['TimeLastModified'] ??
        null,
      TotalFileCount: String(files.length),
      TotalFileStreamSize: bytes,
      TotalSize: bytes,
    },
  };
}
