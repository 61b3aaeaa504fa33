/** What naming people relies on. */
import type { Assumption } from '../assumption';
import { answered, fieldOf, first, rowsOf, shown, unless } from '../assumption';
import { addItem, granted } from '../scratch';

const pickerPath = 'SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser';

export const peopleAssumptions: readonly Assumption[] = [
  {
    id: 'ensuringTwiceIsOne',
    evidence: 'recorded',
    check: async (talk) => {
      const me = granted(await talk.read('web/currentuser'));
      const ensured = granted(await talk.write('web/ensureuser', { logonName: fieldOf(me, 'LoginName') }));
      const ids = [fieldOf(me, 'Id'), fieldOf(ensured, 'Id')];
      return unless(typeof ids[0] === 'number' && ids[0] === ids[1], shown(ids));
    },
  },
  {
    id: 'loginIsTheClaim',
    evidence: 'recorded',
    check: async (talk) => {
      const login = String(fieldOf(granted(await talk.read('web/currentuser')), 'LoginName'));
      return unless(/^i:0#\.f\|membership\|[^|]+@[^|]+$/.test(login) || /^i:0i\.t\|/.test(login), 'another form');
    },
  },
  {
    id: 'personById',
    evidence: 'recorded',
    check: async (talk, scratch) => {
      const me = Number(fieldOf(granted(await talk.read('web/currentuser')), 'Id'));
      const id = await addItem(talk, scratch, { Title: 'person', ProbePersonId: me });
      const read = granted(await talk.read(`${scratch.list}/items(${id})?$select=ProbePersonId`));
      return unless(fieldOf(read, 'ProbePersonId') === me, shown(read));
    },
  },
  {
    id: 'usersAfterId',
    evidence: 'believed',
    check: async (talk) => {
      const me = Number(fieldOf(granted(await talk.read('web/currentuser')), 'Id'));
      const page = await talk.read(`web/siteusers?$select=Id&$filter=${encodeURIComponent(`Id gt ${me - 1}`)}`);
      const ids = rowsOf(page.answer).map((row) => Number(fieldOf(row, 'Id')));
      return first(answered(page, 200), unless(ids.includes(me) && ids.every((id) => id >= me), shown(ids.length)));
    },
  },
  {
    id: 'pickerAnswersText',
    evidence: 'reported',
    check: async (talk) => {
      const queryParams = { QueryString: 'a', MaximumEntitySuggestions: 5, PrincipalType: 1, PrincipalSource: 15 };
      const answer = fieldOf(granted(await talk.write(pickerPath, { queryParams })), 'value');
      return unless(typeof answer === 'string' && Array.isArray(JSON.parse(answer)), typeof answer);
    },
  },
];
