import { assertChangeable, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { withdrawAttendanceInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/** Takes back that somebody was there: a wrong tick. @throws Refusal("not_found") for what is not recorded, or no more */
export const withdrawAttendance = command({
  name: "ceremony.withdraw-attendance",
  input: withdrawAttendanceInput,
  async run(ctx, { ceremonyId, attendanceId }) {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left } = ceremony;
    ctx.authorize({ agencyId, left });
    assertChangeable(ceremony);
    const attendance = await ctx.tx.ceremonyAttendance.findFirst({ where: { id: attendanceId, ceremonyId } });
    if (!attendance) throw new Refusal("not_found");
    await ctx.tx.ceremonyAttendance.delete({ where: { id: attendanceId } });
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { attendanceId, employeeId: attendance.employeeId });
    return { ceremonyId, attendanceId };
  },
});
