import { z } from "zod";
import type { Action } from "@/lib/policy";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const counts = z.record(z.string(), z.number().int());

/** Whose names went into a file, and how many. */
const listed = z.object({
  campaignId: z.uuid(),
  unitId: z.uuid(),
  scope: z.string(),
  format: z.string(),
  people: z.number().int(),
  withDeclines: z.boolean(),
});

/**
 * What each action leaves in the audit trail. These shapes are stored for ever: add fields, never rename or remove.
 * No names, NIPs or drawings inside: the subject's id leads to them for as long as they are kept.
 */
export const eventData = {
  /** Its subject is the file's hash; sha256, evidenceHash and sealedAt are its public leaf. */
  "document.seal": z.object({
    sha256: hash,
    evidenceHash: hash,
    sealedAt: z.iso.datetime(),
    level: z.enum(["B-B", "B-T"]),
    method: z.enum(["own", "p12", "bsre"]),
    certificate: hash,
    signatureId: z.uuid(),
  }),
  /** The same document sealed anew with a time stamp, because there was none to be had at first. */
  "document.stamp": z.object({
    sha256: hash,
    evidenceHash: hash,
    sealedAt: z.iso.datetime(),
    formerSha256: hash,
    certificate: hash,
    signatureId: z.uuid(),
  }),
  "certificate.issue": z.object({
    kind: z.enum(["authority", "seal"]),
    fingerprint: hash,
    validUntil: z.iso.datetime(),
  }),
  "seal.retry": z.object({ signatureId: z.uuid() }),
  "seal.retry-all": z.object({ documents: z.number().int() }),
  "seal.settle": z.object({ signatureId: z.uuid(), decision: z.enum(["again", "own"]) }),
  "archive.start": z.object({
    ...{ archiveId: z.uuid(), provisional: z.boolean(), resumed: z.boolean() },
    /** How many the campaign had then: the archive, whose log holds this event, has no fewer. */
    signatures: z.number().int().optional(),
  }),
  "archive.write": z.object({
    archiveId: z.uuid(),
    provisional: z.boolean(),
    files: z.number().int(),
    missing: z.number().int(),
    fileSha256: hash,
    manifestSha256: hash,
  }),
  "archive.fail": z.object({ archiveId: z.uuid() }),
  "archive.download": z.object({ archiveId: z.uuid(), fileSha256: hash }),
  "session.create": z.object({
    method: z.enum(["password", "activation", "oidc"]),
    /** Begun at a shared tablet. */
    kioskId: z.uuid().optional(),
  }),
  "session.revoke": z.object({ sessions: z.number().int() }),
  "account.activate": z.object({ first: z.boolean() }),
  "account.disable": z.object({ reason: z.string() }),
  "account.enable": z.object({}),
  "password.change": z.object({}),
  "activation.issue": z.object({
    unitId: z.uuid().nullable(),
    people: z.number().int(),
    /** Whose accounts a code was made for. */
    accountIds: z.array(z.uuid()).optional(),
  }),
  "activation.reset": z.object({}),
  "activation.issue-officer": z.object({}),
  "grant.give": z.object({ role: z.string(), unitId: z.uuid().nullable(), grantId: z.uuid() }),
  "grant.end": z.object({ role: z.string(), unitId: z.uuid().nullable(), grantId: z.uuid() }),
  "agency.create": z.object({ code: z.string(), name: z.string() }),
  "agency.update": z.object({ changed: z.array(z.string()) }),
  "unit.update": z.object({
    changed: z.array(z.string()),
    reporting: z.boolean().optional(),
    kind: z.object({ from: z.string(), to: z.string(), byHand: z.boolean() }).optional(),
  }),
  "import.start": z.object({ kind: z.enum(["units", "employees"]), fileSha256: hash }),
  "import.apply": z.object({ kind: z.enum(["units", "employees"]), fileSha256: hash, counts }),
  "import.preview": z.object({ kind: z.enum(["units", "employees"]), fileSha256: hash, counts }),
  "import.write": z.object({ kind: z.enum(["units", "employees"]), fileSha256: hash, counts }),
  "import.fail": z.object({ kind: z.enum(["units", "employees"]), fileSha256: hash, applying: z.boolean() }),
  "employee.leave": z.object({
    reason: z.string(),
    pactsRemoved: z.number().int().optional(),
    grantsEnded: z.number().int().optional(),
    sessionsEnded: z.number().int().optional(),
  }),
  "employee.create": z.object({ unitId: z.uuid(), returned: z.boolean() }),
  "employee.update": z.object({
    unitId: z.uuid().optional(),
    fromUnitId: z.uuid().optional(),
    legalStanding: z.string().optional(),
    effectiveOn: z.string().nullable(),
    /** The reason that the officer typed. */
    note: z.string().optional(),
  }),
  "own-data.export": z.object({}),
  "correction.request": z.object({ requestId: z.uuid(), field: z.string() }),
  "correction.accept": z.object({ requestId: z.uuid(), field: z.string() }),
  "correction.withdraw": z.object({ requestId: z.uuid(), field: z.string() }),
  "correction.refuse": z.object({ requestId: z.uuid(), field: z.string() }),
  "record.read": z.object({
    what: z.enum(["person", "pact", "sheet", "document"]),
    /** The pact whose record, sheet or document it was. */
    pactId: z.uuid().optional(),
  }),
  "file.download": z.object({ what: z.enum(["minutes", "report_letter", "rejected_rows", "stack"]), id: z.uuid() }),
  "campaign.create": z.object({
    name: z.string(),
    /** The campaign that the draft was copied from. */
    copiedFrom: z.uuid().optional(),
  }),
  "campaign.update": z.object({
    changed: z.array(z.string()),
    deadline: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
  }),
  "campaign.revise-text": z.object({
    textId: z.uuid(),
    version: z.number().int(),
    change: z.enum(["correction", "editorial", "material"]),
    reason: z.string(),
    owedAgain: z.number().int(),
    sheetsAside: z.number().int(),
  }),
  "campaign.check-step": z.object({ step: z.string() }),
  "campaign.set-waves": z.object({
    waves: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        opensOn: z.iso.date().nullable(),
        closesOn: z.iso.date().nullable(),
      }),
    ),
    /** People whose wave became another. */
    moved: z.number().int(),
  }),
  "campaign.add-cohort": z.object({
    name: z.string(),
    reason: z.string(),
    effectiveOn: z.iso.date().nullable(),
    joined: z.number().int(),
  }),
  "campaign.open": z.object({ textId: z.uuid(), obligated: z.number().int(), exempt: z.number().int() }),
  "campaign.close": z.object({ counts, snapshotSha256: hash.optional() }),
  "campaign.reopen": z.object({ reason: z.string() }),
  "campaign.archive": z.object({ counts, snapshotSha256: hash }),
  "campaign.set-retention": z.object({ years: z.object({ from: z.number().int(), to: z.number().int() }) }),
  "anonymisation.request": z.object({ erasureId: z.uuid() }),
  "anonymisation.withdraw": z.object({ erasureId: z.uuid() }),
  "anonymisation.confirm": z.object({ erasureId: z.uuid() }),
  /** What lib/ledger/erasures.ts holds the tables to: which events may be erased, which signatures emptied. */
  "anonymisation.begin": z.object({
    erasureId: z.uuid(),
    events: z.number().int(),
    eventsDigest: hash,
    signatures: z.number().int(),
    signaturesDigest: hash,
  }),
  "anonymisation.finish": z.object({ erasureId: z.uuid(), people: z.number().int() }),
  "campaign.export-snapshot": z.object({ number: z.number().int(), snapshotSha256: hash, people: z.number().int() }),
  "campaign.read-snapshot": z.object({
    number: z.number().int(),
    snapshotSha256: hash,
    /** Names that the page showed, and of which unit. */
    people: z.number().int(),
    unitId: z.uuid().optional(),
  }),
  "ceremony.create": z.object({ campaignId: z.uuid(), unitId: z.uuid().nullable(), name: z.string() }),
  "ceremony.update": z.object({
    changed: z.array(z.string()),
    startsAt: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }).optional(),
  }),
  "ceremony.hold": z.object({ ikrar: z.string() }),
  "ceremony.check-in": z.object({ employeeId: z.uuid() }),
  "ceremony.record-attendance": z.object({
    method: z.string(),
    added: z.number().int(),
    already: z.number().int(),
    visitors: z.number().int(),
    rejected: z.number().int(),
  }),
  "ceremony.withdraw-attendance": z.object({ attendanceId: z.uuid(), employeeId: z.uuid().nullable() }),
  "ceremony.add-photo": z.object({ photoId: z.uuid(), fileSha256: hash }),
  "ceremony.remove-photo": z.object({ photoId: z.uuid() }),
  "ceremony.issue-minutes": z.object({
    ...{ number: z.string(), contentHash: hash },
    /** Absent in what was issued before minutes ended tablets. */
    tabletsEnded: z.number().int().optional(),
  }),
  "circular.create": z.object({ campaignId: z.uuid(), number: z.string(), asksReading: z.boolean() }),
  "circular.update": z.object({ changed: z.array(z.string()) }),
  "circular.attach-file": z.object({ fileSha256: hash, pages: z.number().int(), replacedSha256: hash.optional() }),
  "circular.withdraw": z.object({ reason: z.string() }),
  "circular.confirm-reading": z.object({ employeeId: z.uuid(), contentSha256: hash }),
  "ceremony.cancel": z.object({ reason: z.string(), tabletsEnded: z.number().int() }),
  "ceremony.reinstate": z.object({}),
  "ceremony.start-tablet": z.object({ kioskId: z.uuid(), number: z.number().int() }),
  "ceremony.end-tablet": z.object({ kioskId: z.uuid(), number: z.number().int() }),
  "population.accept": z.object({ kind: z.string(), people: z.number().int(), effectiveOn: z.string().nullable() }),
  "population.reject": z.object({ kind: z.string(), people: z.number().int() }),
  "population.add": z.object({ campaignId: z.uuid(), reason: z.string(), effectiveOn: z.string().nullable() }),
  "population.remove": z.object({ campaignId: z.uuid(), reason: z.string(), effectiveOn: z.string().nullable() }),
  "pact.read-text": z.object({}),
  "pact.sign": z.object({
    ...{ signatureId: z.uuid(), method: z.string(), textSha256: hash, evidenceHash: hash },
    /** Of the verification code, in stored form: who reads the trail cannot open the document by it. */
    codeSha256: hash.optional(),
  }),
  "pact.decline": z.object({}),
  "pact.exempt": z.object({ reason: z.string(), fileSha256: hash.optional() }),
  "pact.end-exemption": z.object({ reason: z.string() }),
  "case.follow-up": z.object({ caseId: z.uuid(), kind: z.string(), fileSha256: hash.optional() }),
  "case.close": z.object({ caseId: z.uuid(), outcome: z.string() }),
  "case.reopen": z.object({ caseId: z.uuid() }),
  "case.read-file": z.object({ caseId: z.uuid(), fileSha256: hash }),
  "exemption.confirm": z.object({ exemptionId: z.uuid() }),
  "exemption.add-evidence": z.object({ exemptionId: z.uuid(), fileSha256: hash.optional() }),
  "exemption.read-evidence": z.object({ exemptionId: z.uuid(), fileSha256: hash }),
  "form.print": z.object({ campaignId: z.uuid(), who: z.string(), kind: z.string(), people: z.number().int() }),
  "form.print-one": z.object({ campaignId: z.uuid() }),
  "scan.upload": z.object({ scanId: z.uuid(), fileSha256: hash, pages: z.number().int() }),
  "scan-batch.start": z.object({
    batchId: z.uuid(),
    campaignId: z.uuid(),
    files: z.number().int(),
    fileSha256: z.array(hash),
  }),
  "scan-batch.record-page": z.object({ batchId: z.uuid(), number: z.number().int(), state: z.string() }),
  "scan-batch.assign": z.object({ batchId: z.uuid(), number: z.number().int(), scanId: z.uuid() }),
  "scan-batch.keep": z.object({ batchId: z.uuid(), number: z.number().int(), scanId: z.uuid() }),
  "scan-batch.reopen": z.object({ batchId: z.uuid(), number: z.number().int(), was: z.string() }),
  "scan-batch.retry": z.object({ batchId: z.uuid(), files: z.number().int() }),
  "scan-batch.discard": z.object({
    batchId: z.uuid(),
    number: z.number().int(),
    was: z.string(),
    reason: z.string(),
  }),
  "scan.verify": z.object({
    scanId: z.uuid(),
    accepted: z.boolean(),
    evidenceHash: hash.nullable(),
    codeSha256: hash.optional(),
    /** Decided together with others, from their crops alone. */
    runId: z.uuid().optional(),
  }),
  "scan.reverse": z.object({ scanId: z.uuid(), wasAccepted: z.boolean() }),
  "report.prepare": z.object({ campaignId: z.uuid() }),
  "report.submit": z.object({
    number: z.number().int(),
    contentHash: hash,
    figures: counts,
    /** The head stated the figures of the moment, not those previewed. */
    figuresAsSent: z.boolean().optional(),
  }),
  "report.accept": z.object({ number: z.number().int() }),
  "report.return": z.object({ number: z.number().int(), note: z.string() }),
  "report.export-names": z.object({ number: z.number().int(), people: z.number().int() }),
  "share.create": z.object({ shareId: z.uuid(), days: z.number().int() }),
  "share.revoke": z.object({ shareId: z.uuid() }),
  /** The filter that was taken along. */
  "trail.export": z.object({
    action: z.string().optional(),
    subject: z.uuid().optional(),
    from: z.iso.date().optional(),
    until: z.iso.date().optional(),
  }),
  "reminder-plan.update": z.object({ changed: z.array(z.string()), enabled: z.boolean() }),
  "reminder.send": z.object({ roundId: z.uuid(), unitId: z.uuid().nullable(), counts }),
  "reminder.record-whatsapp": z.object({ reminderId: z.uuid(), to: z.enum(["person", "group", "head"]) }),
  "reminder.run-plan": z.object({ roundId: z.uuid(), counts }),
  "recap.write-letter": z.object({ letterNumber: z.string(), letterDate: z.iso.date() }),
  "people.export": listed,
  "export.start": listed,
  "export.download": listed.extend({ fileSha256: hash }),
  "export.write": listed.extend({ fileSha256: hash }),
  "export.fail": z.object({ campaignId: z.uuid(), unitId: z.uuid() }),
} as const satisfies Record<Action, z.ZodType>;

export type EventData<A extends Action> = z.infer<(typeof eventData)[A]>;
