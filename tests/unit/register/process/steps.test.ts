import { stepsOf } from '../../../../src/register';

describe('the steps of a process', () => {
  it('are the filled lines without the numbering people type', () => {
    const steps = stepsOf('1. Antrag prüfen\r\n\r\n 2) Gebühr erheben\n- Pass aushändigen');

    expect(steps.map((step) => step.text)).toEqual(['Antrag prüfen', 'Gebühr erheben', 'Pass aushändigen']);
  });

  it('name the role in front of a colon', () => {
    expect(stepsOf('Bürgerservice: nimmt den Antrag auf')).toEqual([
      { role: 'Bürgerservice', text: 'nimmt den Antrag auf' },
    ]);
  });

  it('take neither a time nor an address for a role', () => {
    expect(stepsOf('um 10:30 Uhr abholen')[0]?.role).toBeNull();
    expect(stepsOf('https://stadt.example/pass')[0]?.role).toBeNull();
  });

  it('are none for an empty text', () => {
    expect(stepsOf(null)).toEqual([]);
    expect(stepsOf(' \n ')).toEqual([]);
  });
});
