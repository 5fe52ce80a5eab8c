/** Why a column of a table about a person is not among the person's own data. */
const OFFICER = "an officer: told by role and unit among the readings, never as a person";
const SECRET = "opens something, and is kept only as a hash";
const AGENCY = "the agency is told once";
const OWNER = "the person who asks, or what the line stands under";
const KEY = "an internal number of a line that nothing else names";
const MACHINE = "how the machine works its way through; says nothing of the person";

type Held = {
  /** Where its lines stand in the download. */
  at: string;
  /** Columns that are told under another name, or as what they stand for. */
  as?: Readonly<Record<string, string>>;
  /** Columns that are left out, each with its reason. */
  except?: Readonly<Record<string, string>>;
};

const run = { agencyId: AGENCY, id: KEY };

/** Tables with lines about a person: where each is told. */
export const told: Readonly<Record<string, Held>> = {
  Employee: { at: "roster", as: { unitId: "unitName", importRunId: "source" }, except: { agencyId: AGENCY } },
  EmployeeNip: { at: "roster.formerNips", except: { id: KEY, employeeId: OWNER } },
  Account: {
    at: "account",
    as: { passwordHash: "hasPassword" },
    except: { agencyId: AGENCY, employeeId: OWNER },
  },
  RoleGrant: { at: "account.grants", as: { unitId: "unitName" }, except: { ...run, accountId: OWNER } },
  Session: {
    at: "account.sessions",
    as: { kioskId: "tabletOf" },
    except: { id: KEY, accountId: OWNER, tokenHash: SECRET },
  },
  ActivationCode: {
    at: "account.activationCodes",
    except: { id: KEY, accountId: OWNER, codeHash: SECRET, issuedById: OFFICER },
  },
  IdempotencyKey: {
    at: "account.requests",
    except: {
      ...{ accountId: OWNER, key: "made up by the person's own program", requestHash: SECRET },
      ...{ body: "an answer that the person has had, which may hold a code", location: "part of that answer" },
    },
  },
  Pact: {
    at: "pacts",
    as: { campaignId: "campaignName", unitId: "unitName", waveId: "waveName" },
    except: { agencyId: AGENCY, employeeId: OWNER },
  },
  Signature: {
    at: "pacts.signatures",
    as: { textId: "textVersion" },
    except: {
      ...{ agencyId: AGENCY, campaignId: OWNER, pactId: OWNER },
      erasureId: "of an anonymised campaign, which is nobody's any more",
    },
  },
  SealedDocument: {
    at: "pacts.signatures.sealed",
    except: {
      ...{ signatureId: OWNER, agencyId: AGENCY, attempts: MACHINE, nextAt: MACHINE, claimToken: MACHINE },
      ...{ sentAt: MACHINE, problem: MACHINE, stampAttempts: MACHINE, stampProblem: MACHINE },
    },
  },
  SealedFile: { at: "pacts.signatures.files", except: { signatureId: OWNER } },
  Scan: {
    at: "pacts.sheets",
    except: {
      ...{ agencyId: AGENCY, campaignId: OWNER, pactId: OWNER, uploadedById: OFFICER },
      batchPageId: "the page of the stack stands among stackPages",
    },
  },
  Verification: {
    at: "pacts.sheets.verifications",
    except: { id: KEY, scanId: OWNER, verifiedById: OFFICER, runId: "whether others were decided along with it" },
  },
  Exemption: {
    at: "pacts.exemptions",
    except: { pactId: OWNER, decidedById: OFFICER, endedById: OFFICER, confirmedById: OFFICER },
  },
  Decline: { at: "pacts.declines", except: { pactId: OWNER } },
  PopulationChange: {
    at: "pacts.changes",
    as: { importRunId: "importName" },
    except: { ...run, campaignId: OWNER, pactId: OWNER, decidedById: OFFICER },
  },
  PopulationRejection: {
    at: "rejections",
    as: { campaignId: "campaignName" },
    except: {
      ...{ ...run, employeeId: OWNER, decidedById: OFFICER },
      facts: "a fingerprint of what the roster says, which is told as it is",
    },
  },
  PactForm: {
    at: "pacts.forms",
    as: { textId: "textVersion" },
    except: { agencyId: AGENCY, campaignId: OWNER, pactId: OWNER },
  },
  PactFormRow: {
    at: "pacts.forms",
    except: { pactId: OWNER, token: "the code of a list stands for everybody on it" },
  },
  BatchPage: {
    at: "pacts.stackPages",
    as: { batchId: "uploadedAt" },
    except: { id: KEY, fileId: "the stack as handed in, with others inside", pactId: OWNER, decidedById: OFFICER },
  },
  CeremonyAttendance: {
    at: "attendance",
    as: { ceremonyId: "ceremonyName", unitId: "unitName" },
    except: { ...run, employeeId: OWNER, recordedById: OFFICER },
  },
  CeremonyPerson: { at: "parts", as: { ceremonyId: "ceremonyName" }, except: { id: KEY, employeeId: OWNER } },
  CircularReading: {
    at: "circulars",
    as: { circularId: "number", unitId: "unitName" },
    except: { agencyId: AGENCY, employeeId: OWNER },
  },
  Reminder: {
    at: "reminders",
    except: {
      ...{ ...run, employeeId: OWNER, byAccountId: OFFICER },
      roundId: "with whom else it was sent",
    },
  },
  ReminderItem: {
    at: "reminders.items",
    as: { campaignId: "campaignName", unitId: "unitName" },
    except: { id: KEY, reminderId: OWNER, pactId: OWNER },
  },
  CorrectionRequest: { at: "corrections", except: { agencyId: AGENCY, decidedById: OFFICER } },
  ImportRun: {
    at: "work.imports",
    except: { ...run, startedById: OWNER, result: "what the file said of others" },
  },
  ExportRun: {
    at: "work.exports",
    as: { campaignId: "campaignName", unitId: "unitName" },
    except: { ...run, requestedById: OWNER },
  },
  ArchiveRun: {
    at: "work.archives",
    as: { campaignId: "campaignName" },
    except: { ...run, requestedById: OWNER },
  },
  ShareLink: {
    at: "work.shareLinks",
    as: { campaignId: "campaignName" },
    except: { ...run, tokenHash: SECRET, createdById: OWNER },
  },
  ReportDraft: {
    at: "work.reportDrafts",
    as: { campaignId: "campaignName", unitId: "unitName" },
    except: { agencyId: AGENCY, preparedById: OWNER },
  },
  ScanBatch: {
    at: "work.stacks",
    as: { campaignId: "campaignName", unitId: "unitName" },
    except: { ...run, uploadedById: OWNER, seesDeclines: "what the office may see, told by its role" },
  },
};

const ACT = "not about the person who did it: that it was done stands among acts";

/** Tables that name somebody without being about them, each with the reason why it is not told. */
export const untold: Readonly<Record<string, string>> = {
  CaseEntry: "what officers did about a decline or an exemption is theirs (docs/decisions/017-cases.md)",
  Campaign: ACT,
  PledgeText: ACT,
  Ceremony: ACT,
  CeremonyPhoto: ACT,
  CeremonyMinutes: "names everybody who was there; the own part and presence are told",
  CeremonyKiosk: ACT,
  Circular: ACT,
  Report: "a unit's frozen statement, which names all of its people; the own state is told by the pact",
  RecapLetter: ACT,
  ReminderPlan: ACT,
  ReminderRound: ACT,
  CampaignErasure: ACT,
};
