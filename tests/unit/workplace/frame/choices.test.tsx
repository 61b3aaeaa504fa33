import type { WorkplacePerson } from '../../../../src/workplace';
import { keepChoices, readChoices } from '../../../../src/workplace/frame/choices';

const people: readonly WorkplacePerson[] = [
  { key: 'rita@stadt.example', name: 'Rita', role: 'staff', objectId: '1' },
  { key: 'olga@stadt.example', name: 'Olga', role: 'owner', objectId: '2' },
];

beforeEach(() => {
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

const read = () => readChoices(people, window.location.search, localStorage);

describe('what the visitor has chosen', () => {
  it('is at first an owner, light and German', () => {
    expect(read()).toEqual({ person: 'olga@stadt.example', theme: 'default', language: 'de', place: 'personal' });
  });

  it('survives a reload in the address and the next visit without one', () => {
    const chosen = { person: 'rita@stadt.example', theme: 'contrast', language: 'en', place: 'channel' } as const;
    window.history.replaceState(null, '', '/?debug=1#x');

    keepChoices(chosen, window);

    expect(window.location.search).toContain('debug=1');
    expect(window.location.hash).toBe('#x');
    expect(read()).toEqual(chosen);
    window.history.replaceState(null, '', '/');
    expect(read()).toEqual(chosen);
  });

  it('is taken from the address first, so that two windows can be two people', () => {
    keepChoices({ person: 'rita@stadt.example', theme: 'dark', language: 'de', place: 'personal' }, window);
    window.history.replaceState(null, '', '/?person=olga%40stadt.example');

    expect(read()).toEqual({ person: 'olga@stadt.example', theme: 'dark', language: 'de', place: 'personal' });
  });

  it('passes over people, themes and languages that do not exist', () => {
    window.history.replaceState(null, '', '/?person=nobody&theme=pink&language=fr&place=moon');
    localStorage.setItem('workplace.choices', '{broken');

    expect(read()).toEqual({ person: 'olga@stadt.example', theme: 'default', language: 'de', place: 'personal' });
  });
});
