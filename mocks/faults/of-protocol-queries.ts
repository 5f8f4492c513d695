// Faults of queries and discovery: filters, order, pages, projection, searches, formats, declarations.
import type { Fault } from "../fault.ts";
import { activeNotFilterable } from "./active-not-filterable.ts";
import { attributeNamedWithQuestionMark } from "./attribute-named-with-question-mark.ts";
import { authenticationSchemeNotDescribed } from "./authentication-scheme-not-described.ts";
import { booleansHaveAnOrder } from "./booleans-have-an-order.ts";
import { complexWithinComplex } from "./complex-within-complex.ts";
import { configurationBehindToken } from "./configuration-behind-token.ts";
import { configurationWithoutSchemas } from "./configuration-without-schemas.ts";
import { containsAtTheBeginningOnly } from "./contains-at-the-beginning-only.ts";
import { coreUrnUnknownInNames } from "./core-urn-unknown-in-names.ts";
import { countZeroIsNoCount } from "./count-zero-is-no-count.ts";
import { createMindsCaseOfNames } from "./create-minds-case-of-names.ts";
import { dateTypeInvented } from "./date-type-invented.ts";
import { defaultIsPlainJson } from "./default-is-plain-json.ts";
import { descendingByDefault } from "./descending-by-default.ts";
import { descendingIgnored } from "./descending-ignored.ts";
import { discoveryFilterIgnored } from "./discovery-filter-ignored.ts";
import { discoveryInPages } from "./discovery-in-pages.ts";
import { discoveryMiscounts } from "./discovery-miscounts.ts";
import { discoveryTakesWrites } from "./discovery-takes-writes.ts";
import { endsWithAnywhere } from "./ends-with-anywhere.ts";
import { enterpriseDeclaredRequired } from "./enterprise-declared-required.ts";
import { equalMatchesBeginnings } from "./equal-matches-beginnings.ts";
import { extensionNotSaidToBeOptional } from "./extension-not-said-to-be-optional.ts";
import { filterByFirstEMail } from "./filter-by-first-e-mail.ts";
import { filterReadFromLeftToRight } from "./filter-read-from-left-to-right.ts";
import { fullNamesInCapitalsUnknown } from "./full-names-in-capitals-unknown.ts";
import { greaterIncludesEqual } from "./greater-includes-equal.ts";
import { groupEndpointMisnamed } from "./group-endpoint-misnamed.ts";
import { interactSchemaNotServed } from "./interact-schema-not-served.ts";
import { listCanExcludeId } from "./list-can-exclude-id.ts";
import { listExcludesNothing } from "./list-excludes-nothing.ts";
import { listShowsAllAttributes } from "./list-shows-all-attributes.ts";
import { maximumDeclaredTooLow } from "./maximum-declared-too-low.ts";
import { messagesAmongSchemas } from "./messages-among-schemas.ts";
import { mutabilityNotDescribed } from "./mutability-not-described.ts";
import { negativeCountTurnedPositive } from "./negative-count-turned-positive.ts";
import { notEqualFindsEverybody } from "./not-equal-finds-everybody.ts";
import { openFilterForgiven } from "./open-filter-forgiven.ts";
import { operatorsInCapitalsUnknown } from "./operators-in-capitals-unknown.ts";
import { orTakesTheFirst } from "./or-takes-the-first.ts";
import { otherFormatIsServerError } from "./other-format-is-server-error.ts";
import { passwordDescribedAsReadable } from "./password-described-as-readable.ts";
import { passwordRefusedInPut } from "./password-refused-in-put.ts";
import { presenceNotLookedAt } from "./presence-not-looked-at.ts";
import { readExcludesNothing } from "./read-excludes-nothing.ts";
import { readShowsAllAttributes } from "./read-shows-all-attributes.ts";
import { readShowsWholeAttribute } from "./read-shows-whole-attribute.ts";
import { referenceLeadsNowhere } from "./reference-leads-nowhere.ts";
import { resourceTypeNamesUnknownSchema } from "./resource-type-names-unknown-schema.ts";
import { rootSearchFindsPeopleOnly } from "./root-search-finds-people-only.ts";
import { rootSearchRefusesForeignAttribute } from "./root-search-refuses-foreign-attribute.ts";
import { schemaIdIsName } from "./schema-id-is-name.ts";
import { schemaNotReadableAlone } from "./schema-not-readable-alone.ts";
import { scimJsonWithoutCharsetRefused } from "./scim-json-without-charset-refused.ts";
import { searchHeedsFilterAlone } from "./search-heeds-filter-alone.ts";
import { searchNotFound } from "./search-not-found.ts";
import { sortByFirstValue } from "./sort-by-first-value.ts";
import { sortBySubAttributeIgnored } from "./sort-by-sub-attribute-ignored.ts";
import { sortIgnored } from "./sort-ignored.ts";
import { sortMindsLetterCase } from "./sort-minds-letter-case.ts";
import { sortNotDeclared } from "./sort-not-declared.ts";
import { sortPutsMissingFirst } from "./sort-puts-missing-first.ts";
import { startIndexAlwaysOne } from "./start-index-always-one.ts";
import { startIndexZeroRefused } from "./start-index-zero-refused.ts";
import { startsWithAnywhere } from "./starts-with-anywhere.ts";
import { subAttributesNotListed } from "./sub-attributes-not-listed.ts";
import { timeZoneIgnoredInFilter } from "./time-zone-ignored-in-filter.ts";
import { uidFoundInAnyCase } from "./uid-found-in-any-case.ts";
import { uidReadInLowerCase } from "./uid-read-in-lower-case.ts";
import { unicodeEscapesNotRead } from "./unicode-escapes-not-read.ts";
import { unknownOperatorIsEqual } from "./unknown-operator-is-equal.ts";
import { unknownParameterRefused } from "./unknown-parameter-refused.ts";
import { userNameComparedByCodePoint } from "./user-name-compared-by-code-point.ts";
import { userNameDescribedAsCaseExact } from "./user-name-described-as-case-exact.ts";
import { valueFilterOverSeveralValues } from "./value-filter-over-several-values.ts";
import { writeShowsAllAttributes } from "./write-shows-all-attributes.ts";

export const faultsOfProtocolQueries: readonly Fault[] = [
  activeNotFilterable,
  attributeNamedWithQuestionMark,
  authenticationSchemeNotDescribed,
  booleansHaveAnOrder,
  complexWithinComplex,
  configurationBehindToken,
  configurationWithoutSchemas,
  containsAtTheBeginningOnly,
  coreUrnUnknownInNames,
  countZeroIsNoCount,
  createMindsCaseOfNames,
  dateTypeInvented,
  defaultIsPlainJson,
  descendingByDefault,
  descendingIgnored,
  discoveryFilterIgnored,
  discoveryInPages,
  discoveryMiscounts,
  discoveryTakesWrites,
  endsWithAnywhere,
  enterpriseDeclaredRequired,
  equalMatchesBeginnings,
  extensionNotSaidToBeOptional,
  filterByFirstEMail,
  filterReadFromLeftToRight,
  fullNamesInCapitalsUnknown,
  greaterIncludesEqual,
  groupEndpointMisnamed,
  interactSchemaNotServed,
  listCanExcludeId,
  listExcludesNothing,
  listShowsAllAttributes,
  maximumDeclaredTooLow,
  messagesAmongSchemas,
  mutabilityNotDescribed,
  negativeCountTurnedPositive,
  notEqualFindsEverybody,
  openFilterForgiven,
  operatorsInCapitalsUnknown,
  orTakesTheFirst,
  otherFormatIsServerError,
  passwordDescribedAsReadable,
  passwordRefusedInPut,
  presenceNotLookedAt,
  readExcludesNothing,
  readShowsAllAttributes,
  readShowsWholeAttribute,
  referenceLeadsNowhere,
  resourceTypeNamesUnknownSchema,
  rootSearchFindsPeopleOnly,
  rootSearchRefusesForeignAttribute,
  schemaIdIsName,
  schemaNotReadableAlone,
  scimJsonWithoutCharsetRefused,
  searchHeedsFilterAlone,
  searchNotFound,
  sortByFirstValue,
  sortBySubAttributeIgnored,
  sortIgnored,
  sortMindsLetterCase,
  sortNotDeclared,
  sortPutsMissingFirst,
  startIndexAlwaysOne,
  startIndexZeroRefused,
  startsWithAnywhere,
  subAttributesNotListed,
  timeZoneIgnoredInFilter,
  uidFoundInAnyCase,
  uidReadInLowerCase,
  unicodeEscapesNotRead,
  unknownOperatorIsEqual,
  unknownParameterRefused,
  userNameComparedByCodePoint,
  userNameDescribedAsCaseExact,
  valueFilterOverSeveralValues,
  writeShowsAllAttributes,
];
