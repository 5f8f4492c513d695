"""What the contract means and no JSON Schema can say, said to Schemathesis.

Its formats name grammars of RFC 7644 and RFC 9110, and two of its parameters exclude each other (RFC 7644 §3.9).
"""

from datetime import datetime

import schemathesis
from hypothesis import strategies as st

# Attributes that every resource has: one strategy serves the endpoints of users, of groups and of both.
attribute_path = st.sampled_from(["id", "externalId", "meta.created", "meta.lastModified"])
text = st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=12)
comparison = st.builds(
    lambda path, operator, value: f'{path} {operator} "{value}"',
    st.sampled_from(["id", "externalId"]),
    st.sampled_from(["eq", "ne", "co", "sw", "ew"]),
    text,
)
filters = st.one_of(
    comparison,
    st.builds("{} pr".format, attribute_path),
    st.builds("{} {} {}".format, comparison, st.sampled_from(["and", "or"]), comparison),
    st.builds("not ({})".format, comparison),
)

schemathesis.openapi.format("scim-filter", filters)
schemathesis.openapi.format("scim-attribute-path", attribute_path)
schemathesis.openapi.format("scim-attribute-paths", st.lists(attribute_path, max_size=3).map(",".join))
schemathesis.openapi.format("scim-path", st.just("externalId"))
schemathesis.openapi.format("entity-tags", st.one_of(st.just("*"), st.builds('W/"{}"'.format, text)))
schemathesis.openapi.format(
    "xsd-date-time",
    st.datetimes(min_value=datetime(1000, 1, 1)).map(lambda moment: moment.isoformat(timespec="seconds") + "Z"),
)


@schemathesis.hook
def before_call(context, case, kwargs):
    """OpenAPI 3.1 cannot say that `attributes` and `excludedAttributes` exclude each other."""
    if case.query and case.query.get("attributes"):
        case.query.pop("excludedAttributes", None)
