import { z } from "zod";
import type { IssuedCodes } from "@/lib/accounts/issue-codes";
import {
  activateInput,
  giveRoleInput,
  grantIdInput,
  issueCodesInput,
  issueResetCodeInput,
  sessionResult,
  signInInput,
} from "@/lib/accounts/schema";
import { roles } from "@/lib/core/actor";
import { zones } from "@/lib/format/date";
import { count, instant, listOf, type Route } from "@/lib/http/catalogue/route";

const acting = z.enum(["Pj", "Pjs", "Plt", "Plh"]).nullable();

const me = z.object({
  actor: z.object({
    accountId: z.uuid(),
    name: z.string(),
    username: z.string(),
    employeeId: z.uuid().nullable(),
    agency: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
  }),
  roles: z.array(z.object({ role: z.enum(roles), office: z.string().nullable(), acting, unitId: z.uuid().nullable() })),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  desks: z.array(z.object({ desk: z.string(), href: z.string(), label: z.string(), count })),
  pendingPacts: count,
});

const session = z.object({
  id: z.uuid(),
  createdAt: instant,
  expiresAt: instant,
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  current: z.boolean(),
});

const grant = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  username: z.string(),
  status: z.enum(["invited", "active", "disabled"]),
  role: z.enum(roles),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  office: z.string().nullable(),
  acting,
  validFrom: instant,
  validUntil: instant.nullable(),
});

const issuedCodes = z.object({
  unitName: z.string(),
  agencyName: z.string(),
  bkpsdmName: z.string(),
  zone: z.enum(zones),
  issuedAt: instant,
  expiresAt: instant,
  codes: z.array(
    z.object({
      employeeId: z.uuid(),
      accountId: z.uuid(),
      name: z.string(),
      nip: z.string(),
      username: z.string(),
      unitName: z.string(),
      phone: z.string().nullable(),
      code: z.string(),
    }),
  ),
  leftOut: z.object({ active: count, disabled: count, officers: count, taken: count }),
}) satisfies z.ZodType<IssuedCodes>;

const resetCode = z.object({
  accountId: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  code: z.string(),
  expiresAt: instant,
  agencyName: z.string(),
  zone: z.enum(zones),
});

const givenRole = z.object({
  grantId: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  activation: z.object({ code: z.string(), expiresAt: instant }).nullable(),
});

const tag = "Accounts";

export const accountRoutes: Route[] = [
  {
    method: "GET",
    path: "/me",
    tag,
    summary: "Who the caller is: person, roles in force, units.",
    status: 200,
    answer: me,
  },
  {
    method: "GET",
    path: "/sessions",
    tag,
    summary: "The caller's open sessions.",
    status: 200,
    answer: listOf(session),
  },
  {
    method: "POST",
    path: "/sessions",
    tag,
    summary: "Sign in; the token is sent as a bearer token from then on.",
    public: true,
    secret: true,
    // The same rules as the page's form, under the names that programs use.
    body: z.union([z.object({ nip: signInInput.shape.username, password: signInInput.shape.password }), signInInput]),
    status: 201,
    answer: sessionResult,
  },
  { method: "DELETE", path: "/sessions/current", tag, summary: "Sign out.", status: 204, answer: null },
  {
    method: "DELETE",
    path: "/sessions/{sessionId}",
    tag,
    summary: "End a session of one's own or, for an admin, of the agency.",
    status: 200,
    answer: z.object({ sessions: count }),
  },
  {
    method: "POST",
    path: "/activations",
    tag,
    summary: "Use up an activation code: set the password and open a session.",
    public: true,
    secret: true,
    body: activateInput,
    status: 201,
    answer: sessionResult.extend({ accountId: z.uuid(), first: z.boolean() }),
  },
  {
    method: "POST",
    path: "/activations/codes",
    tag,
    summary: "Issue activation codes to those of a unit who cannot sign in yet; they are told once.",
    secret: true,
    body: issueCodesInput,
    status: 201,
    answer: issuedCodes,
  },
  {
    method: "POST",
    path: "/activations/resets",
    tag,
    summary: "Issue a code for a new password to an employee (personnel agency only); it is told once.",
    secret: true,
    body: issueResetCodeInput,
    status: 201,
    answer: resetCode,
  },
  {
    method: "GET",
    path: "/role-grants",
    tag,
    summary: "Roles in force within reach.",
    query: z.object({ q: z.string().optional(), role: z.enum(roles).optional() }),
    status: 200,
    answer: listOf(grant),
  },
  {
    method: "POST",
    path: "/role-grants",
    tag,
    summary: "Give a role over the agency or a unit, to an employee or to a new account.",
    secret: true,
    body: giveRoleInput,
    status: 201,
    answer: givenRole,
  },
  {
    method: "DELETE",
    path: "/role-grants/{grantId}",
    tag,
    summary: "End a role now.",
    body: grantIdInput,
    status: 200,
    answer: grantIdInput,
  },
];
