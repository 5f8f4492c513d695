// Every fault in how people are looked up, listed and paged, in the alphabet's order.
import type { Fault } from "../fault.ts";
import { activeLeftOutWhenTrue } from "./active-left-out-when-true.ts";
import { apostropheDoubled } from "./apostrophe-doubled.ts";
import { capitalLettersRefused } from "./capital-letters-refused.ts";
import { caseSensitiveLookup } from "./case-sensitive-lookup.ts";
import { countIgnored } from "./count-ignored.ts";
import { eMailSubAttributeRefused } from "./e-mail-sub-attribute-refused.ts";
import { filterDecodedTwice } from "./filter-decoded-twice.ts";
import { itemsPerPageAsText } from "./items-per-page-as-text.ts";
import { itemsPerPageIsCount } from "./items-per-page-is-count.ts";
import { largePageRefused } from "./large-page-refused.ts";
import { laterPageStartsOneFurther } from "./later-page-starts-one-further.ts";
import { listLagsBehindCreates } from "./list-lags-behind-creates.ts";
import { listShowsDatesAsNumbers } from "./list-shows-dates-as-numbers.ts";
import { listShowsEmptyUserName } from "./list-shows-empty-user-name.ts";
import { listShowsOmitFromSearchAsText } from "./list-shows-omit-from-search-as-text.ts";
import { listShowsPrimaryAsText } from "./list-shows-primary-as-text.ts";
import { listShowsTwoPrimaries } from "./list-shows-two-primaries.ts";
import { listWithoutFilterRefused } from "./list-without-filter-refused.ts";
import { lookupAddsSimilarNames } from "./lookup-adds-similar-names.ts";
import { lookupHidesInactive } from "./lookup-hides-inactive.ts";
import { lookupHidesUnprovisioned } from "./lookup-hides-unprovisioned.ts";
import { lookupMissesAfterRead } from "./lookup-misses-after-read.ts";
import { noMatchIsNotFound } from "./no-match-is-not-found.ts";
import { orderChangesBetweenReads } from "./order-changes-between-reads.ts";
import { pageCappedAtFifty } from "./page-capped-at-fifty.ts";
import { pagePastTheEndIsFirst } from "./page-past-the-end-is-first.ts";
import { pageWithoutPosition } from "./page-without-position.ts";
import { plusForSpaceRefused } from "./plus-for-space-refused.ts";
import { plusReadAsSpace } from "./plus-read-as-space.ts";
import { totalCountsThePage } from "./total-counts-the-page.ts";
import { valueFilterRefused } from "./value-filter-refused.ts";
import { workEMailFilterRefused } from "./work-e-mail-filter-refused.ts";

export const faultsOfLists: readonly Fault[] = [
  activeLeftOutWhenTrue,
  apostropheDoubled,
  capitalLettersRefused,
  caseSensitiveLookup,
  countIgnored,
  eMailSubAttributeRefused,
  filterDecodedTwice,
  itemsPerPageAsText,
  itemsPerPageIsCount,
  largePageRefused,
  laterPageStartsOneFurther,
  listLagsBehindCreates,
  listShowsDatesAsNumbers,
  listShowsEmptyUserName,
  listShowsOmitFromSearchAsText,
  listShowsPrimaryAsText,
  listShowsTwoPrimaries,
  listWithoutFilterRefused,
  lookupAddsSimilarNames,
  lookupHidesInactive,
  lookupHidesUnprovisioned,
  lookupMissesAfterRead,
  noMatchIsNotFound,
  orderChangesBetweenReads,
  pageCappedAtFifty,
  pagePastTheEndIsFirst,
  pageWithoutPosition,
  plusForSpaceRefused,
  plusReadAsSpace,
  totalCountsThePage,
  valueFilterRefused,
  workEMailFilterRefused,
];
