import { linkTarget, tabDeepLink } from '../../../../src/workplace/host';

const appId = '4e6a8c0d-1b3f-4a5c-9e7d-8f2b6a4c0d43';

describe('a link that is followed inside the host', () => {
  it('finds the page of the tab that a link of its own names', () => {
    const link = tabDeepLink({ appId, entityId: 'register', subPageId: 'process/12', label: 'P-000012 & mehr' });

    expect(linkTarget(link, appId)).toEqual({ kind: 'tab', subPageId: 'process/12' });
  });

  it('is a first page when it names none, or when somebody has mangled it', () => {
    const first = { kind: 'tab', subPageId: null };

    expect(linkTarget(tabDeepLink({ appId, entityId: 'register' }), appId)).toEqual(first);
    expect(linkTarget(`https://teams.microsoft.com/l/entity/${appId}/register?context=%7Bbroken`, appId)).toEqual(
      first,
    );
    expect(linkTarget(`https://teams.microsoft.com/l/entity/${appId}/register?context=12`, appId)).toEqual(first);
  });

  it('knows the newer address of Teams too', () => {
    const link = `https://teams.cloud.microsoft/l/entity/${appId}/register?context=${encodeURIComponent('{"subEntityId":"register"}')}`;

    expect(linkTarget(link, appId)).toEqual({ kind: 'tab', subPageId: 'register' });
  });

  it('is not opened when it leads to another app', () => {
    expect(linkTarget('https://teams.microsoft.com/l/entity/other-app/home', appId)).toEqual({ kind: 'unknown' });
    expect(linkTarget('https://teams.microsoft.com/l/meeting/new', appId)).toEqual({ kind: 'unknown' });
  });

  it('names the people of a chat', () => {
    const link = 'https://teams.microsoft.com/l/chat/0/0?users=a@stadt.example,b@stadt.example&message=Hallo';

    expect(linkTarget(link, appId)).toEqual({ kind: 'chat', people: ['a@stadt.example', 'b@stadt.example'] });
  });

  it.each(['https://www.gesetze.example/bmg', 'mailto:a@stadt.example', 'tel:+4921234'])(
    'leaves %s to the browser',
    (url) => {
      expect(linkTarget(url, appId)).toEqual({ kind: 'web', url });
    },
  );

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense', ''])('refuses %j', (url) => {
    expect(linkTarget(url, appId)).toEqual({ kind: 'unknown' });
  });
});
