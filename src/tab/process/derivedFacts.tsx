import { makeStyles, tokens } from '@fluentui/react-components';
import type { DerivedFigureName, Language, ProcessSection, ProcessValues, RegisterSettings } from '../../register';
import {
  classOfFigure,
  derivedFigureNames,
  derivedFigures,
  processFields,
  sectionOfDerived,
  staffCostOf,
  staffCostWords,
} from '../../register';
import { formatNumber } from '../../text';
import { useRegisterData, useSession } from '../shell';
import { useFactStyles } from './factStyles';

interface Derived {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What it is worked out from. */
  readonly help: string;
}

/** What follows from the fields of a section: nobody types it, and nothing is said as long as too little is known. */
export function derivedIn(
  section: ProcessSection,
  values: ProcessValues,
  settings: RegisterSettings,
  language: Language,
): readonly Derived[] {
  const figures = derivedFigureNames
    .filter((name) => sectionOfDerived(name) === section)
    .flatMap((name) => figureFact(name, values, settings, language));
  return section === sectionOfDerived('staffCost') ? [...figures, ...costFact(values, settings, language)] : figures;
}

function figureFact(
  name: DerivedFigureName,
  values: ProcessValues,
  { priorityWeights }: RegisterSettings,
  language: Language,
): readonly Derived[] {
  const { label, help, classes, of } = derivedFigures[name];
  const figure = of(values, priorityWeights);
  const found = classOfFigure(name, figure);
  if (found === null || figure === null) return [];
  const value = `${classes[found][language]} (${formatNumber(figure, language)} / 100)`;
  return [{ name, label: label[language], value, help: help[language] }];
}

function costFact(values: ProcessValues, { hourlyRates }: RegisterSettings, language: Language): readonly Derived[] {
  const cost = staffCostOf(values, hourlyRates);
  if (cost === null) return [];
  const { label, help } = staffCostWords;
  const sure = cost.certainty === null ? '' : ` (${processFields.casesCertainty.choices[cost.certainty][language]})`;
  const value = `${formatNumber(cost.euro, language)} €${sure}`;
  return [{ name: 'staffCost', label: label[language], value, help: help[language] }];
}

/** The same as facts of the page, each with where it comes from. */
export function DerivedFacts({
  section,
  values,
}: {
  readonly section: ProcessSection;
  readonly values: ProcessValues;
}) {
  const rows = useFactStyles();
  const styles = useStyles();
  const { language } = useSession();
  const { settings } = useRegisterData();
  return derivedIn(section, values, settings, language).map(({ name, label, value, help }) => (
    <div key={name} className={rows.fact}>
      <dt className={rows.label}>{label}</dt>
      <dd className={styles.value}>
        {value}
        <span className={styles.help}>{help}</span>
      </dd>
    </div>
  ));
}

const useStyles = makeStyles({
  value: { display: 'flex', flexDirection: 'column', margin: 0, maxWidth: '72ch' },
  help: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
