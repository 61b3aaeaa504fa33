/** Whom «provision» puts into the groups, as SharePoint writes them. */
import { accountsIn, memberClaims } from '../../../src/start/cli/members';
import { takeSiteOptions } from '../../../src/start/cli/importEntry';

const tenant = '11111111-1111-4111-8111-111111111111';
const group = '2F7D1C7E-93d5-4b0c-8c1b-5f0f3b8f6a21';

it('accounts, security groups and everybody become claims login names', () => {
  const text = `Anna.Alt@Stadt.example, ${group},all`;

  expect(memberClaims('--readers', text, tenant)).toEqual([
    'i:0#.f|membership|anna.alt@stadt.example',
    'c:0t.c|tenant|2f7d1c7e-93d5-4b0c-8c1b-5f0f3b8f6a21',
    `c:0-.f|rolemanager|spo-grid-all-users/${tenant}`,
  ]);
});

it('only accounts are people to whom the reminders can write', () => {
  expect(accountsIn(`Anna.Alt@Stadt.example, ${group},all`)).toEqual(['anna.alt@stadt.example']);
});

it('nobody named is nobody', () => {
  expect(memberClaims('--team', '', tenant)).toEqual([]);
});

it.each(['anna', 'i:0#.f|membership|anna@stadt.example', 'c:0(.s|true', 'a@b@c', 'everyone'])(
  '«%s» is refused with a sentence',
  (text) => {
    expect(() => memberClaims('--team', text, tenant)).toThrow(text);
  },
);

it('everybody of a tenant needs its directory id', () => {
  expect(() => memberClaims('--readers', 'all', 'stadt.onmicrosoft.com')).toThrow(/--tenant/);
});

describe('the import', () => {
  it('takes out where and as whom, wherever it stands, and leaves the rest as it was', () => {
    const args = [
      '--tenant',
      tenant,
      'liste.csv',
      '--unit',
      '32',
      '--client=abc',
      '--device',
      '--dry-run',
      '--as',
      'a@b.c',
    ];

    expect(takeSiteOptions(args)).toEqual({
      options: { tenant, client: 'abc', device: true, as: 'a@b.c' },
      rest: ['liste.csv', '--unit', '32', '--dry-run'],
    });
  });

  it('leaves an option without its value for the import to refuse', () => {
    expect(takeSiteOptions(['liste.csv', '--site'])).toEqual({ options: {}, rest: ['liste.csv', '--site'] });
  });
});
