import { possibleSimilarity, similarity } from '../../../src/rules/support/similarity';

test.each([
  ['完成', '完成', 1],
  ['', '', 1],
  ['完成', '', 0],
  ['甲乙', '丙丁', 0],
  ['甲乙丙丁', '甲乙丁', 6 / 7],
  ['甲乙丙丁', '丙丁甲乙', 0.5],
  ['𠮷野', '𠮷野', 1],
])('%s and %s', (one, other, share) => {
  expect(similarity(one, other)).toBeCloseTo(share, 10);
  expect(similarity(other, one)).toBeCloseTo(share, 10);
  expect(possibleSimilarity(one, other)).toBeGreaterThanOrEqual(similarity(one, other));
});
