import type { SharedView } from '../../../../src/register';
import {
  completeness,
  hideableSections,
  processFields,
  processSections,
  readSettings,
  settingText,
  sharedViewSetting,
  sharedViewText,
  usualSettings,
} from '../../../../src/register';
import { processValues } from '../../../support/builders';

const rowOf = (title: string, value: string | null) => ({ values: { title, value } });

describe('the settings of the register', () => {
  it('are the usual ones as long as nobody has decided anything', () => {
    expect(readSettings([])).toEqual(usualSettings);
  });

  it('read what was written', () => {
    const rows = [
      rowOf('hiddenSections', settingText('hiddenSections', ['quantities'])),
      rowOf('sectionWeights', settingText('sectionWeights', { ...usualSettings.sectionWeights, digital: 40 })),
      rowOf(
        'priorityWeights',
        settingText('priorityWeights', { pain: 1, potential: 0, complexity: 0, politicalWeight: 9 }),
      ),
      rowOf('hourlyRates', settingText('hourlyRates', { 'EG 9a': 48.5 })),
      rowOf('introduction', 'Guten Morgen'),
    ];

    expect(readSettings(rows)).toMatchObject({
      hiddenSections: ['quantities'],
      sectionWeights: { ...usualSettings.sectionWeights, digital: 40 },
      priorityWeights: { pain: 1, potential: 0, complexity: 0, politicalWeight: 9 },
      hourlyRates: { 'EG 9a': 48.5 },
      introduction: 'Guten Morgen',
    });
  });

  it.each(['', 'ja', '{', 'null', '17', '["secret"]', '{"digital":"viel","content":-1,"review":null}'])(
    'take no harm from %j, written by hand',
    (value) => {
      const names = ['hiddenSections', 'sectionWeights', 'priorityWeights', 'hourlyRates'];

      const settings = readSettings(names.map((name) => rowOf(name, value)));

      expect({ ...settings, problems: [] }).toEqual(usualSettings);
    },
  );

  it('name the process team however the names are parted', () => {
    const rows = [rowOf('processTeam', 'Petra.Lang@stadt.example, jan.weiss@stadt.example;\ntom@stadt.example')];

    expect(readSettings(rows).processTeam).toEqual([
      'petra.lang@stadt.example',
      'jan.weiss@stadt.example',
      'tom@stadt.example',
    ]);
  });

  it('hide no section without which nothing can be released', () => {
    const needed = Object.values(processFields).flatMap((field) => (field.required ? [field.section] : []));
    const rows = [rowOf('hiddenSections', JSON.stringify(Object.keys(processSections)))];

    expect(readSettings(rows).hiddenSections).toEqual(hideableSections);
    expect(hideableSections.filter((section) => needed.includes(section))).toEqual([]);
    expect(hideableSections).toContain('quantities');
  });
});

describe('views that the team shares', () => {
  const view: SharedView = { key: 'k2', title: 'Bald fällig', address: 'light=yellow' };

  it('are rows of their own, in order of their titles', () => {
    const rows = [
      rowOf(sharedViewSetting('k1'), sharedViewText({ title: 'Ärzte', address: 'search=arzt' })),
      rowOf(sharedViewSetting('k3'), sharedViewText({ title: 'Zahlen', address: '' })),
      rowOf(sharedViewSetting(view.key), sharedViewText(view)),
    ];

    expect(readSettings(rows).sharedViews.map(({ title }) => title)).toEqual(['Ärzte', 'Bald fällig', 'Zahlen']);
    expect(readSettings(rows).sharedViews).toContainEqual(view);
  });

  it.each([sharedViewText(null), '', 'von Hand', '{"title":"ohne Adresse"}', '{"title":1,"address":""}'])(
    'are gone with %j',
    (value) => {
      expect(readSettings([rowOf(sharedViewSetting('k1'), value)]).sharedViews).toEqual([]);
    },
  );
});

describe('completeness by the settings', () => {
  const values = processValues({ casesPerYear: null });

  it('asks for nothing in a hidden section', () => {
    const rules = readSettings([rowOf('hiddenSections', '["quantities","digital","knowledge"]')]);
    const sections = completeness(values, rules).missing.map((name) => processFields[name].section);

    expect(completeness(values).missing).toContain('casesPerYear');
    expect(sections.filter((section) => rules.hiddenSections.some((hidden) => hidden === section))).toEqual([]);
    expect(completeness(values, rules).percent).toBeGreaterThan(completeness(values).percent);
  });

  it('counts a section by its weight among the others', () => {
    const weights = (digital: number) => readSettings([rowOf('sectionWeights', JSON.stringify({ digital }))]);

    expect(completeness(values, weights(200)).percent).toBeLessThan(completeness(values, weights(1)).percent);
  });
});
