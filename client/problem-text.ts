import { authProblems } from "../server/auth/text.ts";
import { fileProblems } from "../server/files/text.ts";
import { faultTexts, httpProblems } from "../server/http/text.ts";
import { nameFaults, nameProblems } from "../server/names/text.ts";
import { settingFaults, settingProblems } from "../server/settings/text.ts";
import type { Message } from "../server/text/message.ts";
import { type FieldFault, faultsIn, NetworkError, ProblemError } from "./problems.ts";
import { commonText } from "./text.ts";

const PROBLEMS: Readonly<Record<string, Message>> = {
  ...httpProblems,
  ...authProblems,
  ...nameProblems,
  ...fileProblems,
  ...settingProblems,
};
const FAULTS: Readonly<Record<string, Message>> = {
  ...faultTexts,
  ...nameFaults,
  ...settingFaults,
};

type Say = (message: Message, params?: Record<string, unknown>) => string;

/** What an error means for the person in front of it. */
export function describeError(error: unknown, t: Say): string {
  if (error instanceof NetworkError) return t(commonText.noNetwork);
  if (!(error instanceof ProblemError)) return t(commonText.unexpected);
  const sentence = PROBLEMS[error.code];
  return sentence ? t(sentence, error.params) : t(commonText.unknownProblem, { code: error.code });
}

export const describeFault = (fault: FieldFault, t: Say): string => {
  const sentence = FAULTS[fault.fault];
  return sentence ? t(sentence, fault) : fault.fault;
};

/** The sentence about one field of a form, by the name of its property in the body. */
export function faultOf(error: unknown, property: string, t: Say): string | undefined {
  const faults = faultsIn(error).filter(({ field }) => field.split("/")[2] === property);
  return faults.length > 0 ? faults.map((fault) => describeFault(fault, t)).join("；") : undefined;
}
