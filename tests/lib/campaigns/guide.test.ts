import { expect, test } from "vitest";
import { afterStep, type GuideFacts, guideSteps, openSteps, stepStates, uncheckedSteps } from "@/lib/campaigns/guide";

const whole: GuideFacts = {
  deadlineAhead: true,
  bases: 1,
  circulars: 0,
  people: 6102,
  waves: 2,
  oddities: 0,
  checked: guideSteps,
};

test("a draft that lacks nothing has only its opening left", () => {
  const states = stepStates(whole);
  expect(guideSteps.filter((step) => states[step] !== "done")).toEqual(["buka"]);
  expect(openSteps(states)).toEqual([]);
});

test("bases, waves and what is odd may be left as they are", () => {
  const states = stepStates({ ...whole, bases: 0, waves: 0, oddities: 3 });
  expect(states).toMatchObject({ "dasar-hukum": "optional", gelombang: "optional", pratinjau: "optional" });
  expect(openSteps(states)).toEqual([]);
});

test("what is filled by itself is not called done before somebody looked at it, and keeps nothing from opening", () => {
  const states = stepStates({ ...whole, checked: ["pemilihan", "naskah"] });
  expect(uncheckedSteps(states)).toEqual(["dasar-hukum", "sasaran", "gelombang", "opsi"]);
  expect(states).toMatchObject({ pemilihan: "done", naskah: "done", pratinjau: "optional" });
  expect(openSteps(states)).toEqual([]);
  expect(stepStates({ ...whole, waves: 0, checked: [] })).toMatchObject({ gelombang: "optional", opsi: "filled" });
});

test("a circular stands for a legal basis", () => {
  expect(stepStates({ ...whole, bases: 0, circulars: 1 })["dasar-hukum"]).toBe("done");
});

test("a deadline that passed and a population of nobody keep it from opening", () => {
  expect(openSteps(stepStates({ ...whole, deadlineAhead: false, people: 0 }))).toEqual(["pemilihan", "sasaran"]);
});

test("a saved step leads to the next one, or stays at an address of its own", () => {
  const now = new Date("2028-10-13T02:00:00Z");
  expect(afterStep("k1", "pemilihan", false, now)).toBe("/kegiatan/k1/susun/dasar-hukum");
  expect(afterStep("k1", "opsi", false, now)).toBe("/kegiatan/k1/susun/pratinjau");
  expect(afterStep("k1", "opsi", true, now)).toMatch(/^\/kegiatan\/k1\/susun\/opsi\?tersimpan=\w+$/);
});
