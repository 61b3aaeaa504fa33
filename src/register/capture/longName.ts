import { processFields } from '../process/schema';

/** As many characters as a name may have: SharePoint holds no more in a title. */
export const longestName = processFields.name.maximum;

export interface SplitName {
  readonly name: string;
  /** What goes into the description; nothing of the text is lost between the two. */
  readonly rest: string;
}

/** A name that is too long, cut between two words, or between two characters where there is no blank. */
export function splitName(text: string): SplitName {
  if (text.length <= longestName) return { name: text, rest: '' };
  const room = text.slice(0, longestName + 1);
  const blank = room.search(/\s\S*$/u);
  const whole = blank > longestName / 2 ? blank : withinCharacters(text);
  return { name: text.slice(0, whole).trimEnd(), rest: text.slice(whole).trimStart() };
}

/** The longest beginning that fits and cuts no emoji and no accent in two. */
function withinCharacters(text: string): number {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('de').segment(text)) {
    if (index + segment.length > longestName) break;
    end = index + segment.length;
  }
  return end > 0 ? end : longestName;
}
