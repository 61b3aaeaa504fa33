import type { Call } from '../http/call';
import { encodeLiteral } from '../files/fileEntity';
import { editLinkOf, type List } from '../lists/list';
import type { Entity } from '../odata/entity';
import { attachmentsFolder, attachmentsOf, type Attachment } from './store';

/** An attachment as SharePoint describes it; keys as recorded (REC). */
export function attachmentEntity({ site }: Call, list: List, attachment: Attachment): Entity {
  const { item, name } = attachment;
  const address = `${attachmentsFolder(site, list, item)}/${name}`;
  return {
    type: 'SP.Attachment',
    set: 'SP.ApiData.Attachments',
    editLink: `${editLinkOf(list)}/Items(${item})/AttachmentFiles('${encodeLiteral(name)}')`,
    properties: {
      FileName: name,
      FileNameAsPath: { DecodedUrl: name },
      ServerRelativePath: { DecodedUrl: address },
      ServerRelativeUrl: address,
    },
  };
}

/** All attachments of an item. */
export function attachmentEntities(call: Call, list: List, item: number): Entity[] {
  return attachmentsOf(call.site, list, item).map((attachment) => attachmentEntity(call, list, attachment));
}
