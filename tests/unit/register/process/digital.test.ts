import type { ProcessValues } from '../../../../src/register';
import { digitalMaturity } from '../../../../src/register';
import { processValues } from '../../../support/builders';

const maturity = (values: Partial<ProcessValues>) => digitalMaturity(processValues(values));

describe('The digital maturity of a process', () => {
  it.each([
    ['level 7 of model 2.0', { ozgMaturity: 7, ozgModel: 'model20' }, 100],
    ['level 4 of model 1.1', { ozgMaturity: 4, ozgModel: 'model11' }, 100],
    ['level 4 of model 2.0', { ozgMaturity: 4, ozgModel: 'model20' }, 57],
    ['level 2 of model 1.1', { ozgMaturity: 2, ozgModel: 'model11' }, 50],
    ['level 6 without a model, which only 2.0 has', { ozgMaturity: 6 }, 86],
    ['level 0 of whatever model', { ozgMaturity: 0 }, 0],
    ['no media break and online', { mediaBreaks: 0, channels: ['online', 'letter'] }, 100],
    ['one media break and e-mail', { mediaBreaks: 1, channels: ['email'] }, 63],
    ['many media breaks and only in person', { mediaBreaks: 9, channels: ['personal'] }, 0],
    ['electronic file, no payment', { electronicFile: true, electronicPayment: false }, 67],
  ] as const)('for %s', (_what, values, figure) => {
    expect(maturity(values)).toBe(figure);
  });

  it.each([
    ['nothing is known', {}],
    ['the level could be of either model', { ozgMaturity: 3 }],
    ['its model does not have the level', { ozgMaturity: 6, ozgModel: 'model11' }],
    ['only payment is known', { electronicPayment: true }],
    ['only the file is known', { electronicFile: false }],
  ] as const)('is unknown when %s', (_what, values) => {
    expect(maturity(values)).toBeNull();
  });

  it('weighs the OZG level more than the rest', () => {
    const all = { mediaBreaks: 9, channels: ['letter'], electronicFile: false, electronicPayment: false } as const;

    expect(maturity({ ...all, ozgMaturity: 7 })).toBe(30);
    expect(maturity({ ...all, electronicPayment: true, ozgMaturity: 0 })).toBe(10);
  });
});
