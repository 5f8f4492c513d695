// What Okta holds for a user in the profile of the app: plain values, before any mapping to JSON.

/** A value of the app profile. Undefined, null and "" are unset: Okta pushes nothing for them. */
export type ProfileValue = string | number | boolean | readonly string[] | null;

export interface OktaProfile {
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly middleName?: string;
  readonly email: string;
  readonly secondEmail?: string;
  readonly displayName?: string;
  /** `en-US`; older clients sent `en_US`. */
  readonly locale?: string;
  /** Okta's own id of the user, `00u…`, 20 characters. */
  readonly externalId: string;
  /** Eight random characters, sent on create even when Sync Password is off. */
  readonly password: string;
  readonly nickName?: string;
  readonly profileUrl?: string;
  readonly title?: string;
  readonly userType?: string;
  readonly honorificPrefix?: string;
  readonly honorificSuffix?: string;
  readonly preferredLanguage?: string;
  readonly timezone?: string;
  readonly primaryPhone?: string;
  readonly mobilePhone?: string;
  readonly streetAddress?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postalCode?: string;
  readonly country?: string;
  /** The whole address in one text: what the guide maps (L95). */
  readonly postalAddress?: string;
  readonly enterprise?: EnterpriseProfile;
  /** Interact's extension by external name: `location`, `loginType`, `name.title`, … */
  readonly interact?: Readonly<Record<string, ProfileValue>>;
}

export interface EnterpriseProfile {
  readonly employeeNumber?: string;
  readonly costCenter?: string;
  readonly organization?: string;
  readonly division?: string;
  readonly department?: string;
  /** Whatever string Okta holds: an employee number, an e-mail address, seldom a SCIM id. */
  readonly managerValue?: string;
  readonly managerDisplayName?: string;
}
