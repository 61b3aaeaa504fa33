import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ClockRegular,
  ErrorCircleRegular,
  RibbonOffRegular,
  RibbonStarRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PersonKey, ProcessValues, ReviewLight } from '../../register';
import { qualitySeal, reviewLight } from '../../register';
import { formatDay, formatNumber } from '../../text';
import { PersonName } from '../field';
import { useIsShown, useSession } from '../shell';

const lightIcons: Readonly<Record<ReviewLight, ReactNode>> = {
  green: <CheckmarkCircleRegular aria-hidden />,
  yellow: <ClockRegular aria-hidden />,
  red: <ErrorCircleRegular aria-hidden />,
  none: <CircleRegular aria-hidden />,
};

/** What people want to know first: may I rely on it, whom do I ask, how often does it happen. */
export function Glance({ values, children }: { readonly values: ProcessValues; readonly children: ReactNode }) {
  const { words, language, today } = useSession();
  const styles = useStyles();
  const isShown = useIsShown();
  const seal = qualitySeal(values, today);
  const light = reviewLight(values, today);
  const { nextReview, lastReviewed, casesPerYear } = values;
  const isFirst = lastReviewed === null && (light === 'green' || light === 'yellow');
  const shown = isFirst && light === 'green' ? 'none' : light;
  const lightText = isFirst ? words.process.firstReview : words.process.light[light];
  return (
    <div className={styles.glance}>
      <ul className={styles.states}>
        <li className={mergeClasses(styles.state, seal.sealed ? styles.green : undefined)}>
          {seal.sealed ? <RibbonStarRegular aria-hidden /> : <RibbonOffRegular aria-hidden />}
          {words.process.seal[seal.reason]}
        </li>
        <li className={mergeClasses(styles.state, styles[shown])}>
          {lightIcons[shown]}
          {lightText(nextReview ? formatDay(nextReview, language) : '')}
        </li>
      </ul>
      <dl className={styles.facts} aria-label={words.process.facts}>
        <Fact label={words.process.owner}>
          <PersonOrNobody person={values.owner} />
        </Fact>
        <Fact label={words.process.deputy}>
          <PersonOrNobody person={values.deputy} />
        </Fact>
        {isShown('nextReview') && values.status !== 'retired' && (
          <Fact label={words.process.nextReview}>
            {nextReview ? formatDay(nextReview, language) : words.process.unknown}
          </Fact>
        )}
        {isShown('casesPerYear') && (
          <Fact label={words.process.cases}>
            {casesPerYear === null ? words.process.unknown : formatNumber(casesPerYear, language)}
          </Fact>
        )}
      </dl>
      {children}
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}

function PersonOrNobody({ person }: { readonly person: PersonKey | null }) {
  const { words } = useSession();
  return person === null ? words.process.nobody : <PersonName personKey={person} />;
}

const useStyles = makeStyles({
  glance: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  state: { '& svg': { flexShrink: 0 }, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  green: { color: tokens.colorStatusSuccessForeground1 },
  yellow: { color: tokens.colorStatusWarningForeground3 },
  red: { color: tokens.colorStatusDangerForeground3 },
  none: { color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingVerticalM,
    margin: 0,
  },
  fact: { minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});
