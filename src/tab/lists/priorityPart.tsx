import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Rating } from '../../register';
import { priorityOf, processFields, ratings } from '../../register';
import { useListSession } from './listSession';
import { amountOf, sharesOf } from './settingsForm';
import type { PartProps } from './settingsGroup';
import { SettingsGroup, WeightLine } from './settingsGroup';

/** What the example of the screen is rated. */
const example: Readonly<Record<Rating, number>> = { pain: 3, potential: 1, politicalWeight: 1, complexity: 1 };

/** How much each rating counts for the priority, with an example worked out by the law itself. */
export function PriorityPart({ form: { priorityWeights }, problems, onChange }: PartProps) {
  const styles = useStyles();
  const { words, language } = useListSession();
  const { names, priority: text, weight, wrongWeight } = words.settings;
  const shares = sharesOf(ratings, priorityWeights);
  const weights = Object.fromEntries(ratings.map((name) => [name, amountOf(priorityWeights[name]) ?? 0])) as Readonly<
    Record<Rating, number>
  >;
  const percent = priorityOf(example, weights);
  return (
    <SettingsGroup title={names.priorityWeights} hint={text.hint}>
      {ratings.map((name) => {
        const label = processFields[name].label[language];
        return (
          <WeightLine
            key={name}
            label={weight(label)}
            share={text.share(shares[name] ?? 0)}
            problem={problems.priorityWeights.includes(name) ? wrongWeight : undefined}
            value={priorityWeights[name]}
            onChange={(value) => onChange('priorityWeights', { ...priorityWeights, [name]: value })}
          >
            <span>{label}</span>
          </WeightLine>
        );
      })}
      {percent !== null && <p className={styles.example}>{text.example(percent)}</p>}
      {problems.noRating && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{text.none}</MessageBarBody>
        </MessageBar>
      )}
    </SettingsGroup>
  );
}

const useStyles = makeStyles({ example: { margin: 0, color: tokens.colorNeutralForeground2 } });
