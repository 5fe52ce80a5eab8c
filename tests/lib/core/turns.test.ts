import { expect, test } from "vitest";
import { turnsOf } from "@/lib/core/turns";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

test("so many run at once, the others in order of asking, and one too many is refused at once", async () => {
  const inTurn = turnsOf("test", { atOnce: 1, mostWaiting: 2, whenFull: () => new RangeError("full") });
  const { open, opened } = gate();
  const begun: number[] = [];
  const work = (number: number) => () => {
    begun.push(number);
    return opened.then(() => number);
  };
  const first = inTurn(work(1));
  const second = inTurn(work(2));
  const third = inTurn(work(3));
  await expect(inTurn(work(4))).rejects.toThrow(RangeError);
  expect(begun).toEqual([1]);
  open();
  expect(await Promise.all([first, second, third])).toEqual([1, 2, 3]);
  expect(begun).toEqual([1, 2, 3]);
});

test("a name is one line, whoever asks for it, and work that fails gives its place on", async () => {
  const settings = { atOnce: 1, mostWaiting: 0, whenFull: () => new RangeError("full") };
  const [here, there] = [turnsOf("test-2", settings), turnsOf("test-2", settings)];
  const { open, opened } = gate();
  const running = here(async () => {
    await opened;
    throw new Error("broken");
  });
  await expect(there(async () => 1)).rejects.toThrow(RangeError);
  open();
  await expect(running).rejects.toThrow("broken");
  expect(await there(async () => 1)).toBe(1);
});
