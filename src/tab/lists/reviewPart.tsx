import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReviewFallback, ReviewNumber } from '../../register';
import { reviewBounds, reviewFallbacks, reviewNumbers } from '../../register';
import { useListSession } from './listSession';
import { amountOf, daysUntilTeam } from './settingsForm';
import type { PartProps } from './settingsGroup';
import { SettingsGroup } from './settingsGroup';

/** When the register asks, whom next, and at what hours. */
export function ReviewPart({ form: { reviewRules }, problems, onChange }: PartProps) {
  const styles = useStyles();
  const { names, review: text } = useListSession().words.settings;
  const problemAt = (name: ReviewNumber): string | undefined => {
    const { least, most } = reviewBounds[name];
    if (problems.reviewNumbers.includes(name)) return text.wrongNumber(least, most);
    return name === 'messagesUntil' && problems.hours ? text.wrongHours : undefined;
  };
  return (
    <SettingsGroup title={names.reviewRules}>
      <div className={styles.numbers}>
        {reviewNumbers.map((name) => (
          <Field key={name} label={text[name]} hint={text[`${name}Hint`]} validationMessage={problemAt(name)}>
            <Input
              className={styles.number}
              inputMode="numeric"
              value={reviewRules[name]}
              onChange={(_event, { value }) => onChange('reviewRules', { ...reviewRules, [name]: value })}
            />
          </Field>
        ))}
      </div>
      {problems.reviewNumbers.length === 0 && (
        <p className={styles.hint}>{text.inWords(amountOf(reviewRules.noticeDays) ?? 0, daysUntilTeam(reviewRules))}</p>
      )}
      <Field label={text.fallback}>
        <RadioGroup
          value={reviewRules.fallback}
          onChange={(_event, { value }) =>
            onChange('reviewRules', { ...reviewRules, fallback: value as ReviewFallback })
          }
        >
          {reviewFallbacks.map((name) => (
            <Radio key={name} value={name} label={text.fallbacks[name]} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        checked={reviewRules.releaseByHead}
        label={text.releaseByHead}
        onChange={(_event, { checked }) => onChange('reviewRules', { ...reviewRules, releaseByHead: checked === true })}
      />
    </SettingsGroup>
  );
}

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
  number: { width: '96px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
