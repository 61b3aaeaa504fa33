import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ProcessSection } from '../../register';
import { hideableSections, processSectionNames, processSections } from '../../register';
import { useListSession } from './listSession';
import { sharesOf } from './settingsForm';
import type { PartProps } from './settingsGroup';
import { SettingsGroup, WeightLine } from './settingsGroup';

/** Which sections there are, and how much each counts for the completeness. */
export function SectionsPart({ form: { hiddenSections, sectionWeights }, problems, onChange }: PartProps) {
  const { words, language } = useListSession();
  const text = words.settings;
  const shares = sharesOf(
    processSectionNames.filter((name) => !hiddenSections.includes(name)),
    sectionWeights,
  );
  const toggle = (name: ProcessSection, isShown: boolean) =>
    onChange(
      'hiddenSections',
      hideableSections.filter((one) => (one === name ? !isShown : hiddenSections.includes(one))),
    );
  return (
    <SettingsGroup title={text.sections} hint={text.sectionsHint}>
      {processSectionNames.map((name) => {
        const label = processSections[name].label[language];
        const mayHide = hideableSections.includes(name);
        return (
          <WeightLine
            key={name}
            label={text.weight(label)}
            share={text.share(shares[name] ?? 0)}
            problem={problems.sectionWeights.includes(name) ? text.wrongWeight : undefined}
            value={sectionWeights[name]}
            disabled={hiddenSections.includes(name)}
            onChange={(value) => onChange('sectionWeights', { ...sectionWeights, [name]: value })}
          >
            <Checkbox
              checked={!hiddenSections.includes(name)}
              disabled={!mayHide}
              label={mayHide ? text.shown(label) : `${label} (${text.always})`}
              onChange={(_event, { checked }) => toggle(name, checked === true)}
            />
          </WeightLine>
        );
      })}
      {problems.noSection && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{text.noWeight}</MessageBarBody>
        </MessageBar>
      )}
    </SettingsGroup>
  );
}
