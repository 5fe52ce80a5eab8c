import { describe, expect, test } from "vitest";
import {
  consistencyPath,
  GrowingTree,
  inclusionPath,
  leafHash,
  type Range,
  rootOf,
  subtreesOf,
} from "@/lib/ledger/merkle";
import { includes, isConsistent, treeHead } from "./plain-rfc6962";

const entries = Array.from({ length: 70 }, (_, at) => Buffer.from(`entry ${at}`));
const rootsOf = (ranges: readonly Range[]) => ranges.map(([begin, end]) => treeHead(entries.slice(begin, end)));
const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 64, 70];

// The published vectors of the certificate-transparency reference implementation.
const VECTORS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

test("the roots are those that RFC 6962's reference implementation publishes", () => {
  const tree = new GrowingTree();
  expect(tree.root().toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(
    VECTORS.map((entry) => {
      tree.append(leafHash(Buffer.from(entry, "hex")));
      return tree.root().toString("hex");
    }),
  ).toEqual(ROOTS);
});

describe.each(sizes)("a log of %i leaves", (size) => {
  const root = treeHead(entries.slice(0, size));

  test("grows to the root that the specification gives, also from its subtrees", () => {
    const tree = new GrowingTree();
    const formed = new Map<string, Buffer>();
    for (const entry of entries.slice(0, size)) {
      tree.append(leafHash(entry), ({ level, index }, hash) => formed.set(`${level}/${index}`, hash));
    }
    expect(tree.root()).toEqual(root);
    for (const [name, hash] of formed) {
      const [level = 0, index = 0] = name.split("/").map(Number);
      expect(hash).toEqual(treeHead(entries.slice(index * 2 ** level, (index + 1) * 2 ** level)));
    }
    const peaks = subtreesOf([0, size]).map(({ level, index }) =>
      treeHead(entries.slice(index * 2 ** level, (index + 1) * 2 ** level)),
    );
    expect(rootOf(peaks)).toEqual(root);
    expect(GrowingTree.of(size, peaks).root()).toEqual(root);
  });

  test("proves each leaf to another implementation, and no other leaf", () => {
    for (let index = 0; index < size; index += 1) {
      const path = rootsOf(inclusionPath(index, size));
      const leaf = leafHash(entries[index] as Buffer);
      expect(includes(leaf, index, size, path, root)).toBe(true);
      expect(includes(leafHash(Buffer.from("forged")), index, size, path, root)).toBe(false);
      expect(includes(leaf, index, size, path, treeHead([...entries.slice(0, size), Buffer.of(1)]))).toBe(false);
      if (size > 1) expect(includes(leaf, (index + 1) % size, size, path, root)).toBe(false);
    }
  });

  test("proves each earlier log to be its beginning, and no forged one", () => {
    for (let from = 1; from < size; from += 1) {
      const path = rootsOf(consistencyPath(from, size));
      const first = treeHead(entries.slice(0, from));
      expect(isConsistent(from, size, path, first, root)).toBe(true);
      expect(isConsistent(from, size, path, treeHead([Buffer.of(9), ...entries.slice(1, from)]), root)).toBe(false);
    }
    expect(consistencyPath(size, size)).toEqual([]);
  });
});

test("what lies outside the log has no proof", () => {
  expect(() => inclusionPath(5, 5)).toThrow(RangeError);
  expect(() => inclusionPath(-1, 5)).toThrow(RangeError);
  expect(() => inclusionPath(0.5, 5)).toThrow(RangeError);
  expect(() => consistencyPath(6, 5)).toThrow(RangeError);
});
