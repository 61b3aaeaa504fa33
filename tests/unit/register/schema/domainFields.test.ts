import type { Field, ListFacts, ListKey } from '../../../../src/register';
import { lists } from '../../../../src/register';

/** What the description of the domain names, in its order, by the names the schemas give it. */
const demanded: Partial<Readonly<Record<ListKey, string>>> = {
  processes: `name summary otherNames serviceKeys serviceType category product parent supersededBy status
    trigger inputs result audience legalBasis forms predecessors steps raci
    unit participatingUnits owner deputy contact externalParties
    cycleMonths lastReviewed nextReview
    casesPerYear casesCertainty handlingMinutes handlingCertainty leadDays leadCertainty fullTimeShare fullTimeCertainty payGrade
    systems channels mediaBreaks mediaBreakPlaces printoutsPerCase writtenForm trustLevel ozgMaturity ozgModel electronicFile
    electronicPayment weakPoints pain potential complexity politicalWeight reason
    knowledgeHolders documentation deputyTrained personalData recordOfProcessing isPublic citizenText`,
  units: 'number name shortName parent head validFrom validTo',
  resources: 'name kind contact operator singlePointOfFailure',
  preparedness: `process timeCritical tolerableOutage restartTime dataLossHours emergencyLevel damage resources dependsOn substitute
    substituteSteps paperForms paymentRelevant deadlineRelevant reentryMinutes emergencyContact lastExercise knowledgeLoss`,
  catalogue: 'name key type source asOf',
  suggestions: 'title process field proposed before state decidedOn',
  settings: 'title value',
  bookmarks: 'title kind process address active',
  synonyms: 'title everyday',
};
const terms = Object.entries(demanded).flatMap(([list, names]) =>
  names.split(/\s+/).map((name) => [list, name] as const),
);
const facts: Readonly<Record<string, ListFacts>> = lists;
const fieldAt = (list: string, name: string): Field | undefined => facts[list]?.fields[name];

describe('the fields the domain demands', () => {
  it.each(terms)('%s: %s is there, with a label and one sentence of help in both languages', (list, name) => {
    const field = fieldAt(list, name);

    for (const language of ['de', 'en'] as const) {
      expect(field?.label[language].trim()).toMatch(/\S/);
      expect(field?.help[language]).toMatch(/^\S[^]*[.?!]$/);
    }
    expect(field?.section).toMatch(/\S/);
  });

  it('bounds what the domain bounds', () => {
    expect(fieldAt('processes', 'name')).toMatchObject({ maximum: 255 });
    expect(fieldAt('processes', 'summary')).toMatchObject({ maximum: 600 });
    expect(fieldAt('processes', 'serviceKeys')).toMatchObject({ linePattern: expect.stringContaining('99') as string });
    expect(fieldAt('processes', 'nextReview')).toMatchObject({ indexed: true });
    expect(fieldAt('processes', 'ozgMaturity')).toMatchObject({ minimum: 0, maximum: 7 });
    for (const name of ['pain', 'potential', 'complexity', 'politicalWeight'])
      expect(fieldAt('processes', name)).toMatchObject({ minimum: 0, maximum: 3 });
  });

  it.each([
    ['processes', 'category', 3],
    ['processes', 'status', 5],
    ['processes', 'audience', 3],
    ['processes', 'channels', 5],
    ['processes', 'weakPoints', 10],
    ['processes', 'casesCertainty', 3],
    ['processes', 'knowledgeHolders', 4],
    ['processes', 'documentation', 4],
    ['resources', 'kind', 4],
    ['preparedness', 'tolerableOutage', 7],
    ['preparedness', 'substitute', 3],
    ['preparedness', 'knowledgeLoss', 5],
  ])('%s: %s offers %i choices', (list, name, count) => {
    const field = fieldAt(list, name);

    expect(field && 'choices' in field ? Object.keys(field.choices) : []).toHaveLength(count);
  });
});
