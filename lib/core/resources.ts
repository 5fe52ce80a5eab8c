import type { Place } from "@/lib/core/reach";

/** What policy needs to know of a pact. */
export type PactRef = Place & { employeeId: string };
/** A pact with the sheet to decide on; `uploadedById` is the account that uploaded it, null while there is no sheet. */
export type SheetRef = PactRef & { uploadedById: string | null };
/** An exemption under review; `recordedById` is the account that recorded it, null where legal standing did. */
export type ExemptionRef = PactRef & { recordedById: string | null };
/** The anonymisation of a campaign; `requestedById` is the account that asked for it. */
export type ErasureRef = Place & { requestedById: string };
/** A person who asks for a correction. */
export type PersonRef = Place & { employeeId: string };
/** A unit with its report; `submittedById` is the account that submitted it. */
export type ReportRef = Place & { submittedById: string };
