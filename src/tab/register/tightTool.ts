import { makeStyles } from '@fluentui/react-components';

/** Beside the chat, all tools stand in one line only if the rarer ones go by their picture; the word stays for readers. */
const beside = '@media (min-width: 721px) and (max-width: 1000px)';

/** Looks of a tool above the list: `button` for the button, `word` for its word, `narrower` for one that keeps it. */
export const useTightTool = makeStyles({
  button: { [beside]: { minWidth: '32px', paddingInline: '6px' } },
  word: {
    [beside]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  narrower: { [beside]: { minWidth: 0, paddingInline: '8px' } },
});
