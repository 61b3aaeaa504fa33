import { Button, Dropdown, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { AssignmentRule } from '../../register';
import { processFields } from '../../register';
import { useChangeSession } from './changeSession';
import type { Draft } from './reorganisationState';
import { UnitDropdown } from './unitPicker';

interface RuleListProps {
  readonly draft: Draft;
  readonly options: readonly { readonly ref: number; readonly text: string }[];
  readonly onChange: (draft: Draft) => void;
}

/** Rules by which processes are divided, asked from the first on. */
export function RuleList({ draft, options, onChange }: RuleListProps) {
  const { words } = useChangeSession();
  const styles = useStyles();
  const put = (index: number, rule: AssignmentRule) =>
    onChange({ ...draft, rules: draft.rules.map((one, place) => (place === index ? rule : one)) });
  const [first] = options;
  const list = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    if (!first) return;
    onChange({ ...draft, rules: [...draft.rules, { by: 'name', what: '', to: first.ref }] });
    window.requestAnimationFrame(() => {
      const lines = list.current?.querySelectorAll<HTMLElement>('[role="group"]');
      lines?.[lines.length - 1]?.querySelector('button')?.focus();
    });
  };
  const remove = (index: number) => {
    onChange({ ...draft, rules: draft.rules.filter((_, place) => place !== index) });
    addButton.current?.focus();
  };
  return (
    <div ref={list} className={styles.rules}>
      <p className={styles.hint}>{words.reorganisation.rulesHint}</p>
      {draft.rules.map((rule, index) => (
        <div key={index} role="group" aria-label={`${words.reorganisation.rules} ${index + 1}`} className={styles.rule}>
          <RuleCondition rule={rule} onChange={(changed) => put(index, changed)} />
          <span>{words.reorganisation.ruleTo}</span>
          <UnitDropdown
            name={words.reorganisation.ruleTo}
            options={options}
            chosen={rule.to}
            onChoose={(to) => to !== null && put(index, { ...rule, to })}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.reorganisation.removeRule}
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <Button ref={addButton} className={styles.add} icon={<AddRegular />} disabledFocusable={!first} onClick={add}>
        {words.reorganisation.addRule}
      </Button>
    </div>
  );
}

interface RuleConditionProps {
  readonly rule: AssignmentRule;
  readonly onChange: (rule: AssignmentRule) => void;
}

function RuleCondition({ rule, onChange }: RuleConditionProps) {
  const { words, language } = useChangeSession();
  const { by } = words.reorganisation;
  const categories: Readonly<Record<string, { readonly de: string; readonly en: string }>> =
    processFields.category.choices;
  return (
    <>
      <Dropdown
        aria-label={words.reorganisation.ruleBy}
        value={by[rule.by]}
        selectedOptions={[rule.by]}
        onOptionSelect={(_event, { optionValue }) =>
          onChange({ ...rule, by: optionValue as AssignmentRule['by'], what: '' })
        }
      >
        <Option value="name">{by.name}</Option>
        <Option value="category">{by.category}</Option>
      </Dropdown>
      {rule.by === 'name' ? (
        <Input
          aria-label={words.reorganisation.ruleWhat}
          value={rule.what}
          onChange={(_event, { value }) => onChange({ ...rule, what: value })}
        />
      ) : (
        <Dropdown
          aria-label={processFields.category.label[language]}
          value={categories[rule.what]?.[language] ?? ''}
          selectedOptions={rule.what ? [rule.what] : []}
          onOptionSelect={(_event, { optionValue }) => onChange({ ...rule, what: optionValue ?? '' })}
        >
          {Object.entries(categories).map(([key, label]) => (
            <Option key={key} value={key}>
              {label[language]}
            </Option>
          ))}
        </Dropdown>
      )}
    </>
  );
}

const useStyles = makeStyles({
  rules: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  rule: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(120px, 1fr) auto minmax(160px, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 720px)': { gridTemplateColumns: '1fr' },
  },
  add: { alignSelf: 'flex-start' },
});
