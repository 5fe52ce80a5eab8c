/** A refusal found inside the child; `facts` fill the blanks of its sentence (sheet-problem.ts). */
export class SheetFault extends Error {
  constructor(problem, facts = {}) {
    super(problem);
    this.problem = problem;
    this.facts = facts;
  }
}
