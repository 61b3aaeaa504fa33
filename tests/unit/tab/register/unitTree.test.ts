import { createUnitTree } from '../../../../src/tab/register/unitTree';
import { aUnit } from '../../../support/builders';

describe('The tree of units', () => {
  const tree = createUnitTree([aUnit({}, 1), aUnit({ parent: 1 }, 2), aUnit({ parent: 2 }, 3), aUnit({}, 4)]);

  it('knows everything below a unit, and the unit itself', () => {
    expect([...tree.below('1')]).toEqual(['1', '2', '3']);
    expect([...tree.below('3')]).toEqual(['3']);
  });

  it('knows the way up', () => {
    expect(tree.above('3')).toEqual(['3', '2', '1']);
  });

  it('treats an unknown unit as one without neighbours', () => {
    expect([...tree.below('99')]).toEqual(['99']);
    expect(tree.above('-')).toEqual(['-']);
  });

  it('survives units that are each other’s parent', () => {
    const loop = createUnitTree([aUnit({ parent: 2 }, 1), aUnit({ parent: 1 }, 2)]);

    expect([...loop.below('1')]).toEqual(['1', '2']);
    expect(loop.above('1')).toEqual(['1', '2']);
  });
});
