"""Reads an in-toto statement from standard input with in-toto's own types, which refuse members that they don't know."""

import json
import sys

from google.protobuf.json_format import ParseDict
from in_toto_attestation.predicates.test_result.v0.test_result_pb2 import TestResult
from in_toto_attestation.v1.statement import Statement
from in_toto_attestation.v1.statement_pb2 import Statement as StatementMessage

given = json.load(sys.stdin)
statement = Statement.copy_from_pb(ParseDict(given, StatementMessage()))
statement.validate()
predicate = ParseDict(given["predicate"], TestResult())
print(statement.pb.predicate_type, predicate.result, *predicate.passed_tests)
