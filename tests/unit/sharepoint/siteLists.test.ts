import { sitePathOf } from '../../../src/sharepoint/siteLists';

describe('the path of a site', () => {
  it.each([
    ['https://stadt.example/sites/register', '/sites/register'],
    ['https://stadt.example/sites/register/', '/sites/register'],
    ['https://stadt.example/sites/register/_api/web', '/sites/register'],
    ['https://stadt.example/sites/B%C3%BCrger%20und%20Amt', '/sites/Bürger und Amt'],
    ['https://stadt.example/sites/Bürger und Amt', '/sites/Bürger und Amt'],
    ['https://stadt.example', ''],
    ['https://stadt.example/', ''],
    ['https://stadt.example/_api/web', ''],
  ])('of %s is «%s»', (address, path) => {
    expect(sitePathOf(address)).toBe(path);
  });
});
