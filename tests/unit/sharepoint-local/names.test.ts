import { fold } from '../../../src/sharepoint-local/fields/folding';
import { entityNameOf, internalNameOf, urlNameOf, withoutClash } from '../../../src/sharepoint-local/lists/names';

describe('names as SharePoint makes them', () => {
  it.each([
    ['Process Owner', 'Process_x0020_Owner'],
    ['Prüfung', 'Pr_x00fc_fung'],
    ['1st', '_x0031_st'],
    ['A rather long title of a column', 'A_x0020_rather_x0020_long_x0020_'],
  ])('turn the title %s into the internal name %s', (title, name) => {
    expect(internalNameOf(title)).toBe(name);
  });

  it('number a name that is taken, whatever its case, within 32 characters', () => {
    expect(withoutClash('State', ['STATE', 'State0'])).toBe('State1');
    expect(withoutClash('x'.repeat(32), ['x'.repeat(32)])).toBe(`${'x'.repeat(31)}0`);
  });

  it('drop what addresses forbid and encode the rest for types', () => {
    expect(urlNameOf('A/B: C?')).toBe('ABC');
    expect(entityNameOf('my-list', 100)).toBe('My_x002d_listList');
    expect(entityNameOf('Papers', 101)).toBe('Papers');
  });

  it('sort texts in their order: without case, ä beside a, ß as ss', () => {
    const texts = ['Zoo', 'Ärger', 'arm', 'Straße', 'Strasse', 'Apfel', 'äpfel'];

    expect([...texts].sort((a, b) => (fold(a) < fold(b) ? -1 : 1))).toEqual([
      'Apfel',
      'äpfel',
      'Ärger',
      'arm',
      'Strasse',
      'Straße',
      'Zoo',
    ]);
  });
});
