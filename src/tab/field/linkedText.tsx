import { Link, makeStyles } from '@fluentui/react-components';
import { piecesOf } from './links';

/** Text of the register, line by line, with its web addresses as links. Never read as HTML: it is text to React. */
export function LinkedText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const lines = text.split(/\r?\n/);
  return (
    <span className={styles.text}>
      {lines.map((line, index) => (
        // Lines have no identity of their own and are never reordered.
        <span key={index} className={styles.line}>
          <Line text={line} />
        </span>
      ))}
    </span>
  );
}

function Line({ text }: { readonly text: string }) {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return <br />;
  return pieces.map((piece, index) =>
    piece.href === undefined ? (
      piece.text
    ) : (
      <Link key={index} inline href={piece.href} target="_blank" rel="noopener noreferrer" title={piece.href}>
        {piece.text}
      </Link>
    ),
  );
}

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere' },
  line: { display: 'block' },
});
