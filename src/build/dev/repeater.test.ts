import { expect, test } from 'vitest';
import { createRepeater } from './repeater.ts';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('demands that come together are met once, those during the work once after it', async () => {
  let atWork = 0;
  let times = 0;
  const repeater = createRepeater(1, async () => {
    atWork += 1;
    expect(atWork).toBe(1);
    await pause(20);
    atWork -= 1;
    times += 1;
  });
  await repeater.done();
  expect(times).toBe(0);
  repeater.ask();
  repeater.ask();
  await pause(10);
  repeater.ask();
  repeater.ask();
  await repeater.done();
  expect(times).toBe(2);
  repeater.ask();
  await repeater.done();
  expect(times).toBe(3);
});
