import assert from 'node:assert/strict';
import {
  directionOf,
  readDate,
  readTime,
  resolveWeekday,
  withNearestYear,
} from '../../../../src/engine/lexicon/calendar';

suite('Dates', () => {
  const dates: readonly (readonly [phrase: string, value: string | null])[] = [
    ['July 4, 2021', '2021-07-04'],
    ['Monday, May 8, 2017', '2017-05-08'],
    ['26 July 2022', '2022-07-26'],
    ['June 2022', '2022-06'],
    ['Oct. 1', '--10-01'],
    ['May', '--05'],
    ['1998', '1998'],
    ['2024-02-29', '2024-02-29'],
    ['LONDON, May 3, 2026 (Reuters)', '2026-05-03'],
    ['MARSEILLE', null],
    ['Thursday', null],
    ['the 1990s', null],
    ['2013-2021', null],
    ['March 3-5', null],
  ];
  for (const [phrase, value] of dates) {
    test(phrase, () => {
      assert.equal(readDate(phrase), value);
    });
  }
});

suite('Relative dates', () => {
  // 10 May 2017 was a Wednesday.
  const article = '2017-05-10';

  test('a weekday lies before or after, and today is no other day', () => {
    assert.deepEqual(resolveWeekday('Monday', 'open', article), {
      before: '2017-05-08',
      after: '2017-05-15',
    });
    assert.deepEqual(resolveWeekday('Wednesday', 'open', article), {
      before: '2017-05-10',
      after: '2017-05-17',
    });
    assert.deepEqual(resolveWeekday('Wednesday', 'before', article), {
      before: '2017-05-03',
      after: null,
    });
    assert.deepEqual(resolveWeekday('Tues.', 'after', article), {
      before: null,
      after: '2017-05-16',
    });
  });

  test('every weekday of a leap week, over the end of a month', () => {
    const names = ['Mon.', 'Tuesday', 'Wed.', 'Thursday', 'Fri', 'Saturday', 'Sunday'];
    const days = names.map((name) => resolveWeekday(name, 'open', '2024-03-03')?.before);
    const expected = ['02-26', '02-27', '02-28', '02-29', '03-01', '03-02', '03-03'];
    assert.deepEqual(
      days,
      expected.map((day) => `2024-${day}`),
    );
  });

  test('the words in front decide', () => {
    assert.equal(directionOf('They met last '), 'before');
    assert.equal(directionOf('They meet next '), 'after');
    assert.equal(directionOf('They met on '), 'open');
    assert.equal(directionOf('They meet at last. '), 'open');
  });

  test('a day without a year lies in the nearest one', () => {
    assert.equal(withNearestYear('--12-30', 'open', '2017-01-02'), '2016-12-30');
    assert.equal(withNearestYear('--01-05', 'open', '2016-12-30'), '2017-01-05');
    assert.equal(withNearestYear('--01', 'open', article), '2017-01');
    assert.equal(withNearestYear('--06-01', 'before', article), '2016-06-01');
    assert.equal(withNearestYear('--02-30', 'open', article), '--02-30');
  });

  test('nothing to count from, nothing counted', () => {
    assert.equal(resolveWeekday('Monday', 'open', '2017-02-30'), null);
    assert.equal(resolveWeekday('month', 'open', article), null);
    assert.equal(resolveWeekday('Mondays', 'open', article), null);
    assert.equal(withNearestYear('--05-08', 'open', '2017-05'), '--05-08');
  });
});

suite('Times', () => {
  const times: readonly (readonly [phrase: string, value: string | null])[] = [
    ['3 p.m.', '15:00'],
    ['9:30am', '09:30'],
    ['12 a.m. GMT', '00:00'],
    ['12.15 PM', '12:15'],
    ['15:00', null],
    ['13 p.m.', null],
    ['3 pmx', null],
  ];
  for (const [phrase, value] of times) {
    test(phrase, () => {
      assert.equal(readTime(phrase), value);
    });
  }
});
