/** The thing an event is about; its agency decides who may read the event. */
export type Subject = { type: SubjectType; id: string; agencyId: string | null };
export type SubjectType =
  | "account"
  | "agency"
  | "unit"
  | "employee"
  | "import"
  | "campaign"
  | "pact"
  | "report"
  | "ceremony"
  | "circular"
  | "export"
  /** A sealed file, by its hash; one that is not sealed yet, by its signature. */
  | "document"
  | "certificate";
