import { expect, test } from "vitest";
import { z } from "zod";
import { eventData } from "@/lib/ledger/events";
import { type Action, policy } from "@/lib/policy";

test("every action that policy knows leaves a shape, and no shape is left over", () => {
  expect(Object.keys(eventData).sort()).toEqual(Object.keys(policy).sort());
});

/** Stored for ever and read by auditors: what identifies a person stays in the person's own row. */
const PERSONAL = /^(nip|nik|names?|fullName|displayName|username|email|phone|birth\w*|drawing|ip|password|code|token)$/;
/** The agency's own name and official code, the titles of campaigns, cohorts and ceremonies identify no person. */
const IMPERSONAL: readonly Action[] = ["agency.create", "campaign.create", "campaign.add-cohort", "ceremony.create"];

test.each(Object.entries(eventData))("%s holds no personal data", (action, shape) => {
  const schema = z.toJSONSchema(shape as z.ZodType) as { properties?: Record<string, unknown> };
  const fields = Object.keys(schema.properties ?? {});
  if (IMPERSONAL.includes(action as Action)) return expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => PERSONAL.test(field))).toEqual([]);
});
