"""Serves scim2-server as its own command does, on a port that is free; prints where it listens."""

import logging
import os
from wsgiref.simple_server import make_server

from scim2_models import ScimProvider
from scim2_server.memory import InMemoryStorage
from scim2_server.testserver.application import BEARER_TOKEN_SCHEME, BearerTokenApplication
from scim2_server.testserver.cli import ThreadingWSGIServer
from scim2_server.utils import (
    load_default_resource_types,
    load_default_schemas,
    load_default_service_provider_config,
)

logging.disable(logging.CRITICAL)
config = load_default_service_provider_config()
config.authentication_schemes = [BEARER_TOKEN_SCHEME]
provider = ScimProvider.from_discovery(
    load_default_schemas().values(), load_default_resource_types().values(), config=config
)
application = BearerTokenApplication(
    InMemoryStorage(), provider, bearer_tokens=[os.environ["INTEROP_TOKEN"]]
)
with make_server("127.0.0.1", 0, application, server_class=ThreadingWSGIServer) as server:
    print(f"http://127.0.0.1:{server.server_port}/v2", flush=True)
    server.serve_forever()
