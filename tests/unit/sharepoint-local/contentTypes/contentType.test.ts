import {
  bestMatch,
  childIdOf,
  copyForList,
  firstType,
  isContentTypeId,
  newListTypes,
  parentIdOf,
  siteTypes,
} from '../../../../src/sharepoint-local/contentTypes/contentType';

describe('ids of content types (DOC)', () => {
  it('begin with the id of what they were derived from', () => {
    const id = childIdOf('0x0101');

    expect(id).toMatch(/^0x010100[\dA-F]{32}$/);
    expect(parentIdOf(id)).toBe('0x0101');
    expect(parentIdOf('0x0101')).toBe('0x01');
    expect(parentIdOf('0x01')).toBe('0x');
    expect(parentIdOf(childIdOf(id))).toBe(id);
  });

  it.each([
    ['0x', true],
    ['0x0120', true],
    ['0x012', false],
    ['0120', false],
    ['0xGG', false],
    [`0x${'01'.repeat(600)}`, false],
  ])('%s: %s', (id, isOne) => {
    expect(isContentTypeId(id)).toBe(isOne);
  });
});

describe('content types of a list', () => {
  it('match by their own id, or by the id of the site they were copied from', () => {
    const types = newListTypes(100);
    const [item] = types;

    expect(bestMatch(types, '0x01')).toBe(item);
    expect(bestMatch(types, item?.id.toLowerCase() ?? '')).toBe(item);
    expect(bestMatch(types, '0x0101')).toBeUndefined();
  });

  it('tell folders from everything else', () => {
    const types = newListTypes(101);

    expect(firstType(types)?.name).toBe('Document');
    expect(firstType(types, true)?.name).toBe('Folder');
    expect(firstType([], true)).toBeUndefined();
  });

  it('are copies with a new id each', () => {
    const [, item] = siteTypes;
    if (!item) throw new Error('A site has at least two types.');

    expect(copyForList(item).id).not.toBe(copyForList(item).id);
    expect(copyForList(item)).toMatchObject({ name: 'Item', isSealed: false });
  });
});
