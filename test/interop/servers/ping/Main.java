// Serves Ping's SCIM 2 SDK as its documentation sets it up, over a store in memory, on loopback. Filters, paging,
// sorting, PATCH, projections and errors are the SDK's; nothing here mends them.
package interop;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import com.unboundid.scim2.common.types.AuthenticationScheme;
import com.unboundid.scim2.common.types.BulkConfig;
import com.unboundid.scim2.common.types.ChangePasswordConfig;
import com.unboundid.scim2.common.types.ETagConfig;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.FilterConfig;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.PatchConfig;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.SortConfig;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.server.annotations.ResourceType;
import com.unboundid.scim2.server.providers.DefaultContentTypeFilter;
import com.unboundid.scim2.server.providers.DotSearchFilter;
import com.unboundid.scim2.server.providers.JsonProcessingExceptionMapper;
import com.unboundid.scim2.server.providers.RuntimeExceptionMapper;
import com.unboundid.scim2.server.providers.ScimExceptionMapper;
import com.unboundid.scim2.server.resources.AbstractServiceProviderConfigEndpoint;
import com.unboundid.scim2.server.resources.ResourceTypesEndpoint;
import com.unboundid.scim2.server.resources.SchemasEndpoint;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.logging.LogManager;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

public class Main {

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    ResourceConfig application = new ResourceConfig()
      .register(new JacksonJsonProvider(JsonUtils.createObjectMapper()))
      .registerClasses(
        Authentication.class, DefaultContentTypeFilter.class, DotSearchFilter.class,
        JsonProcessingExceptionMapper.class, RuntimeExceptionMapper.class, ScimExceptionMapper.class,
        ResourceTypesEndpoint.class, SchemasEndpoint.class, Configuration.class, Users.class, Groups.class);
    // At the root: below a path Grizzly decodes the URI itself, and answers a backslash in an id with an empty 500.
    HttpServer server =
      GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), application);
    int port = server.getListeners().iterator().next().getPort();
    System.out.println("http://127.0.0.1:" + port);
    Thread.currentThread().join();
  }

  @ResourceType(
    description = "User Account", name = "User", schema = UserResource.class,
    optionalSchemaExtensions = {EnterpriseUserExtension.class})
  @Path("Users")
  public static class Users extends Endpoint {
    private static final Store users = new Store("userName");

    public Users() {
      super(Users.class, users);
    }
  }

  @ResourceType(description = "Group", name = "Group", schema = GroupResource.class)
  @Path("Groups")
  public static class Groups extends Endpoint {
    private static final Store groups = new Store(null);

    public Groups() {
      super(Groups.class, groups);
    }
  }

  public static class Configuration extends AbstractServiceProviderConfigEndpoint {
    @Override
    public ServiceProviderConfigResource getServiceProviderConfig() {
      AuthenticationScheme bearer = new AuthenticationScheme(
        "OAuth Bearer Token", "A static token", URI.create("https://www.rfc-editor.org/info/rfc6750"), null,
        "oauthbearertoken", true);
      return new ServiceProviderConfigResource(
        null, new PatchConfig(true), new BulkConfig(false, 0, 0), new FilterConfig(true, 1000),
        new ChangePasswordConfig(true), new SortConfig(true), new ETagConfig(false), List.of(bearer));
    }
  }

  /** Lets in whoever bears the token: the SDK leaves that to its user. */
  @PreMatching
  public static class Authentication implements ContainerRequestFilter {

    private static final String wanted = "Bearer " + System.getenv("INTEROP_TOKEN");

    @Override
    public void filter(ContainerRequestContext request) {
      if (wanted.equals(request.getHeaderString("Authorization"))) return;
      if (request.getUriInfo().getPath().endsWith("ServiceProviderConfig")) return;
      request.abortWith(Response.status(401)
        .header("WWW-Authenticate", "Bearer")
        .type("application/scim+json")
        .entity("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],"
          + "\"status\":\"401\",\"detail\":\"The token isn't known\"}")
        .build());
    }
  }
}
