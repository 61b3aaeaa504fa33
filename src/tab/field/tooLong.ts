import { useSession } from '../shell';

/**
 * Says of a text that it is too long to be stored, and by how much; undefined while it fits. Inputs have no bound of their own:
 * it would cut a paste without a word.
 */
export function useTooLong(): (text: string, maximum: number) => string | undefined {
  const { words } = useSession();
  return (text, maximum) => {
    const { length } = text.trim();
    return length > maximum ? words.problems.tooLong({ maximum, length }) : undefined;
  };
}
