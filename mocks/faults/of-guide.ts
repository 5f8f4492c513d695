// Every fault in what the guide says beyond Okta's requests, in the alphabet's order.
import type { Fault } from "../fault.ts";
import { anyTextReadAsDate } from "./any-text-read-as-date.ts";
import { createdPeopleAreActive } from "./created-people-are-active.ts";
import { dateWithoutTimeTaken } from "./date-without-time-taken.ts";
import { disabledNameIsFree } from "./disabled-name-is-free.ts";
import { doubleWorkPhoneReworded } from "./double-work-phone-reworded.ts";
import { emptyLocationTaken } from "./empty-location-taken.ts";
import { interactExtensionDeclaredOptional } from "./interact-extension-declared-optional.ts";
import { locationDeclaredAsList } from "./location-declared-as-list.ts";
import { locationDeclaredOptional } from "./location-declared-optional.ts";
import { locationFoundAnywhere } from "./location-found-anywhere.ts";
import { locationTurnedIntoText } from "./location-turned-into-text.ts";
import { loginTypeDeclaredOptional } from "./login-type-declared-optional.ts";
import { loginTypeNotRequired } from "./login-type-not-required.ts";
import { managerNumberTaken } from "./manager-number-taken.ts";
import { managerOnCreateOnly } from "./manager-on-create-only.ts";
import { nicknamePatchClearsTitle } from "./nickname-patch-clears-title.ts";
import { numericManagerIsServerError } from "./numeric-manager-is-server-error.ts";
import { oktaNotationAcknowledged } from "./okta-notation-acknowledged.ts";
import { oneselfIsFirstPerson } from "./oneself-is-first-person.ts";
import { orOfNameAndAddressFindsNobody } from "./or-of-name-and-address-finds-nobody.ts";
import { patchEmptiesLocation } from "./patch-empties-location.ts";
import { patchResetsUserType } from "./patch-resets-user-type.ts";
import { preferredNameIsServerError } from "./preferred-name-is-server-error.ts";
import { pronounsDeclaredRequired } from "./pronouns-declared-required.ts";
import { putClearsTitleLeftOut } from "./put-clears-title-left-out.ts";
import { putNeverActivates } from "./put-never-activates.ts";
import { putNeverDeactivates } from "./put-never-deactivates.ts";
import { putWithoutLocationTaken } from "./put-without-location-taken.ts";
import { putWithoutLoginTypeTaken } from "./put-without-login-type-taken.ts";
import { refusedPutChangesTitle } from "./refused-put-changes-title.ts";
import { removedLocationStays } from "./removed-location-stays.ts";
import { removedLoginTypeStays } from "./removed-login-type-stays.ts";
import { removedManagerStays } from "./removed-manager-stays.ts";
import { sharedEMailIsServerError } from "./shared-e-mail-is-server-error.ts";
import { startDateADayEarly } from "./start-date-a-day-early.ts";
import { uidShownAsNumber } from "./uid-shown-as-number.ts";
import { unknownLoginTypeTaken } from "./unknown-login-type-taken.ts";
import { unknownUserTypeIsDefault } from "./unknown-user-type-is-default.ts";
import { unprovisionedNotFoundByEMail } from "./unprovisioned-not-found-by-e-mail.ts";
import { userTypeNeverChanges } from "./user-type-never-changes.ts";
import { userTypeNotDefaulted } from "./user-type-not-defaulted.ts";

export const faultsOfGuide: readonly Fault[] = [
  anyTextReadAsDate,
  createdPeopleAreActive,
  dateWithoutTimeTaken,
  disabledNameIsFree,
  doubleWorkPhoneReworded,
  emptyLocationTaken,
  interactExtensionDeclaredOptional,
  locationDeclaredAsList,
  locationDeclaredOptional,
  locationFoundAnywhere,
  locationTurnedIntoText,
  loginTypeDeclaredOptional,
  loginTypeNotRequired,
  managerNumberTaken,
  managerOnCreateOnly,
  nicknamePatchClearsTitle,
  numericManagerIsServerError,
  oktaNotationAcknowledged,
  oneselfIsFirstPerson,
  orOfNameAndAddressFindsNobody,
  patchEmptiesLocation,
  patchResetsUserType,
  preferredNameIsServerError,
  pronounsDeclaredRequired,
  putClearsTitleLeftOut,
  putNeverActivates,
  putNeverDeactivates,
  putWithoutLocationTaken,
  putWithoutLoginTypeTaken,
  refusedPutChangesTitle,
  removedLocationStays,
  removedLoginTypeStays,
  removedManagerStays,
  sharedEMailIsServerError,
  startDateADayEarly,
  uidShownAsNumber,
  unknownLoginTypeTaken,
  unknownUserTypeIsDefault,
  unprovisionedNotFoundByEMail,
  userTypeNeverChanges,
  userTypeNotDefaulted,
];
