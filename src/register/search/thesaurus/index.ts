import type { SynonymGroup } from '../thesaurus';
import { building } from './building';
import { english } from './english';
import { everyday } from './everyday';
import { further } from './further';
import { identity } from './identity';
import { inside } from './inside';
import { money } from './money';
import { people } from './people';
import { vehicles } from './vehicles';

const wordsIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** One group a line: the administration's words, an equals sign, everybody else's. */
const groupsIn = (area: string): readonly SynonymGroup[] =>
  area
    .trim()
    .split('\n')
    .map((line) => {
      const [official = '', everyday = ''] = line.split('=');
      return { official: wordsIn(official), everyday: wordsIn(everyday) };
    });

/** What citizens and staff of a German city call things, and what the administration calls them. */
export const usualSynonyms = (): readonly SynonymGroup[] =>
  [identity, vehicles, building, money, people, inside, everyday, further, english].flatMap(groupsIn);
