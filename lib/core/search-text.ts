import { z } from "zod";

/** Longest text that is searched for: no name in a roster is longer. */
export const SEARCH_LENGTH = 80;

/** What somebody searches for. A longer text is cut: to forget the search and list everybody would be worse. */
export const searchText = z
  .string()
  .trim()
  .overwrite((text) => Array.from(text).slice(0, SEARCH_LENGTH).join(""));
