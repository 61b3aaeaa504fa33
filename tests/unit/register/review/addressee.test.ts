import type { Organisation } from '../../../../src/register';
import { addresseeOf } from '../../../../src/register';
import { processValues } from '../../../support/builders';

const everybody = ['owner', 'deputy', 'head', 'top', 'team1', 'team2'];
const organisation = (reachable: readonly string[] = everybody): Organisation => ({
  units: new Map([
    [1, { head: 'head', parent: 2 }],
    [2, { head: 'top', parent: null }],
  ]),
  team: ['team1', 'team2'],
  reachable: new Set(reachable),
});
const process = processValues({ owner: 'owner', deputy: 'deputy', unit: 1 });

describe('whom to ask', () => {
  it.each([
    ['the owner', everybody, 'owner', 'owner'],
    ['the deputy when the owner cannot be reached', ['deputy', 'head', 'team1'], 'deputy', 'deputy'],
    ['the head of the unit when both cannot', ['head', 'team1'], 'head', 'head'],
    ['the head of a unit above when the own one has none', ['top', 'team1'], 'top', 'head'],
    ['the process team when nobody of the line can', ['team2'], 'team2', 'team'],
    ['nobody when nobody can, which stands with the team', [], null, 'team'],
  ])('is %s', (_, reachable, person, level) => {
    expect(addresseeOf(process, organisation(reachable))).toEqual({ person, level });
  });

  it('skips who is missing', () => {
    const orphan = processValues({ owner: null, deputy: null, unit: 2 });

    expect(addresseeOf(orphan, organisation())).toEqual({ person: 'top', level: 'head' });
  });

  it('skips who has said that it is not theirs', () => {
    const declined = new Set(['owner', 'deputy']);

    expect(addresseeOf(process, organisation(), 'owner', declined)).toEqual({ person: 'head', level: 'head' });
  });

  it('starts at the given level, and comes back down rather than asking nobody', () => {
    expect(addresseeOf(process, organisation(), 'head')).toEqual({ person: 'head', level: 'head' });
    expect(addresseeOf(process, organisation(['owner', 'deputy']), 'team')).toEqual({
      person: 'deputy',
      level: 'deputy',
    });
  });

  it('ends although a unit is its own ancestor', () => {
    const circle = { ...organisation(['team1']), units: new Map([[1, { head: null, parent: 1 }]]) };

    expect(addresseeOf(process, circle)).toEqual({ person: 'team1', level: 'team' });
  });
});
