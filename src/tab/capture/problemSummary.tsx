import { Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Fields, Problem } from '../../register';
import { focusField } from '../field';
import { useSession } from '../shell';

/** All that keeps the form from being saved, each leading to its field. */
export function ProblemSummary({
  fields,
  problems,
}: {
  readonly fields: Fields;
  readonly problems: readonly Problem[];
}) {
  const { words, language } = useSession();
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {words.capture.problemCount(problems.length)}
        <ul className={styles.list}>
          {problems.map(({ field, code, facts }) => (
            <li key={field}>
              <Link inline as="button" type="button" onClick={() => focusField(field)}>
                {fields[field]?.label[language]}
              </Link>
              {': '}
              {words.problems[code](facts ?? {})}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '18px' } });
