import { keepMeeting, startMeeting } from '../../../../src/tab/capture/meeting/meetingDraft';
import type { MeetingLine } from '../../../../src/tab/capture/meeting/meetingDraft';
import { keepQuick, startQuick, withOutgoing, withoutOutgoing } from '../../../../src/tab/capture/quick/quickDraft';

const olga = 'olga.brandt@stadt.example';
const line = (key: string): MeetingLine => ({
  key,
  entered: { name: key },
  service: null,
  declined: [],
  leftOut: false,
});

const storage = new Map<string, string>();
const window = {
  localStorage: {
    getItem: (name: string) => storage.get(name) ?? null,
    setItem: (name: string, text: string) => void storage.set(name, text),
    removeItem: (name: string) => void storage.delete(name),
  },
};

beforeEach(() => {
  storage.clear();
  Object.defineProperty(globalThis, 'window', {
    value: window,
    configurable: true,
  });
});

afterEach(() => Reflect.deleteProperty(globalThis, 'window'));

describe('two windows that capture at the same time', () => {
  it('keep the lines of both, and what one of them has removed stays removed', () => {
    keepMeeting(olga, { ...startMeeting(olga, null), lines: [line('old')] });
    const [here, there] = [new Set<string>(), new Set<string>()];
    const mine = startMeeting(olga, null, here);
    const theirs = startMeeting(olga, null, there);

    keepMeeting(olga, { ...theirs, lines: [...theirs.lines, line('there')] }, there);
    keepMeeting(olga, { ...mine, lines: [line('here')] }, here);

    expect(startMeeting(olga, null).lines.map(({ key }) => key)).toEqual(['here', 'there']);
    keepMeeting(olga, { ...mine, lines: [] }, here);
    expect(startMeeting(olga, null).lines.map(({ key }) => key)).toEqual(['there']);
  });

  it('keep what is on its way from both', () => {
    const [here, there] = [new Set<string>(), new Set<string>()];
    const mine = withOutgoing(startQuick(olga, null, here), {
      key: 'here',
      values: {},
    });
    const theirs = withOutgoing(startQuick(olga, null, there), {
      key: 'there',
      values: {},
    });

    keepQuick(olga, mine, here);
    keepQuick(olga, theirs, there);
    keepQuick(olga, withoutOutgoing(mine, new Set(['here'])), here);

    expect(startQuick(olga, null).outgoing.map(({ key }) => key)).toEqual(['there']);
  });
});
