import { createSignal } from "solid-js";
import { useLanguage } from "../language.tsx";
import { Button, IconButton } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { accountText } from "./accounts-text.ts";
import { generatePassword } from "./generated-password.ts";
import { Eye, EyeClosed } from "./icons.tsx";
import "./auth.css";

/** A new password, typed or generated; a generated one is shown, since somebody must copy it. */
export function NewPasswordField(props: {
  label: string;
  value: string;
  onInput: (password: string) => void;
  /** Shown from the start, as where one was generated. */
  isShown?: boolean;
  fault?: string | undefined;
}) {
  const { t } = useLanguage();
  const [isShown, setShown] = createSignal(props.isShown ?? false);
  const generate = () => {
    setShown(true);
    props.onInput(generatePassword());
  };
  return (
    <Field label={props.label} hint={t(accountText.passwordHint)} fault={props.fault}>
      {(described) => (
        <div class="password-line">
          <div class="password-control">
            <input
              {...described}
              class="control figures"
              type={isShown() ? "text" : "password"}
              value={props.value}
              autocomplete="new-password"
              spellcheck={false}
              maxLength={200}
              onInput={(event) => props.onInput(event.currentTarget.value)}
            />
            <IconButton
              icon={isShown() ? <EyeClosed /> : <Eye />}
              label={t(isShown() ? accountText.hidePassword : accountText.showPassword)}
              onClick={() => setShown((shown) => !shown)}
            />
          </div>
          <Button onClick={generate}>{t(accountText.generate)}</Button>
        </div>
      )}
    </Field>
  );
}
