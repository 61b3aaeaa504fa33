/**
 * Where no earlier run has told how long a test takes, jest begins with the largest file. Here the longest ones are small files
 * that drive a browser: begun last, one of them would run alone at the end.
 */
const { default: Sequencer } = require(require.resolve('@jest/test-sequencer', { paths: [require.resolve('jest')] }));

const longestFirst = [/e2e[\\/]screens\.test/, /[\\/]e2e[\\/]/, /[\\/]contract[\\/]/, /\.tsx$/];
const rank = ({ path }) => {
  const found = longestFirst.findIndex((pattern) => pattern.test(path));
  return found < 0 ? longestFirst.length : found;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((left, right) => rank(left) - rank(right));
  }
};
