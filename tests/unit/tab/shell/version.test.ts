import { firstEtag, isLater, versionOf } from '../../../../src/tab/shell/version';

const etag = (text: string) => ({ etag: text });

describe('The version of an entry', () => {
  it('is counted, not compared as text', () => {
    expect(isLater(etag('"a,10"'), etag('"a,9"'))).toBe(true);
    expect(isLater(etag('"a,9"'), etag('"a,10"'))).toBe(false);
  });

  it('says nothing about another entry, nor where it can’t be read', () => {
    expect(isLater(etag('"b,10"'), etag('"a,9"'))).toBe(false);
    expect(isLater(etag('W/"b"'), etag('"a,9"'))).toBe(false);
    expect(versionOf(etag('W/"b"'))).toBeNull();
  });

  it('leads back to the ETag of the new entry', () => {
    expect(firstEtag('"a,10"')).toBe('"a,1"');
  });
});
