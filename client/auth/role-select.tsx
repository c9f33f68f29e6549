import { ROLES, type Role } from "../../server/auth/rights.ts";
import { roleNames } from "../../server/auth/text.ts";
import { useLanguage } from "../language.tsx";
import { Select } from "../ui/select.tsx";
import { accountText } from "./accounts-text.ts";
import { roleTasks } from "./text.ts";

export function RoleSelect(props: { value: Role; onChange: (role: Role) => void }) {
  const { t } = useLanguage();
  return (
    <Select
      label={t(accountText.role)}
      value={props.value}
      options={ROLES.map((role) => ({ value: role, label: t(roleNames[role]) }))}
      onChange={props.onChange}
      hint={t(roleTasks[props.value])}
    />
  );
}
