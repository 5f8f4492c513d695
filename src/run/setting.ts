// What is known of one setting.

export type SettingKind = "text" | "list" | "number" | "switch";

export interface Setting {
  /** Long flag without dashes. */
  readonly flag: string;
  readonly kind: SettingKind;
  /** Shown after the flag in the help. */
  readonly value?: string;
  /** Variable of the environment; flags win over it, it wins over the profile. */
  readonly env?: string;
  /** Dotted path in target.yaml. */
  readonly key?: string;
  readonly fallback: string;
  readonly description: string;
  /** The values that it takes, where these are few. */
  readonly choices?: readonly string[];
  /** Of a number. */
  readonly range?: { readonly least: number; readonly most: number; readonly whole?: true };
  /** What the profile's JSON Schema says of it beside its type; the description unless given. */
  readonly schema?: Readonly<Record<string, unknown>>;
}
