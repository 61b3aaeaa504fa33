import type { ProcessFieldName } from '../../register';

/** Figures carry their certainty beside them, not in a line of its own. */
export const certaintyOf: Partial<Record<ProcessFieldName, ProcessFieldName>> = {
  casesPerYear: 'casesCertainty',
  handlingMinutes: 'handlingCertainty',
  leadDays: 'leadCertainty',
  fullTimeShare: 'fullTimeCertainty',
  ozgMaturity: 'ozgModel',
};

export const besideFigures: ReadonlySet<ProcessFieldName> = new Set(Object.values(certaintyOf));

/** The figure that a certainty is about. */
export const figureOf = (certainty: ProcessFieldName): ProcessFieldName =>
  (Object.keys(certaintyOf) as ProcessFieldName[]).find((name) => certaintyOf[name] === certainty) ?? certainty;
