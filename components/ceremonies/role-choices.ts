import { ceremonyRoleNames, ceremonyRoles } from "@/lib/ceremonies/schema";

/** The parts of a ceremony as a list to choose from. */
export const roleChoices = ceremonyRoles.map((value) => ({ value, label: ceremonyRoleNames[value] }));
