import { templateOf } from '../../../../src/register';
import { processValues } from '../../../support/builders';

describe('an entry as a template', () => {
  const template = templateOf(processValues({ steps: 'prüfen', casesPerYear: 12, serviceKeys: '99012345678901' }));

  it('hands on how the work goes', () => {
    expect(template).toMatchObject({ name: 'Hundesteuer festsetzen', steps: 'prüfen', category: 'core' });
  });

  it('leaves out what stands in hidden sections', () => {
    const withoutDigital = templateOf(processValues({ steps: 'prüfen', systems: [3] }), {
      hiddenSections: ['digital'],
    });

    expect(withoutDigital).toHaveProperty('steps', 'prüfen');
    expect(withoutDigital).not.toHaveProperty('systems');
  });

  it('keeps unit, persons, figures, keys, reviews and status to itself', () => {
    for (const name of [
      'unit',
      'owner',
      'deputy',
      'casesPerYear',
      'serviceKeys',
      'nextReview',
      'lastReviewed',
      'status',
    ]) {
      expect(template).not.toHaveProperty(name);
    }
  });
});
