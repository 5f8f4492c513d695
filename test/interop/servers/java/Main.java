// Serves Apache SCIMple as its Jersey example does, over a store in memory, on loopback. Filters, PATCH,
// representations and errors are SCIMple's; nothing here mends them.
package interop;

import static org.apache.directory.scim.spec.schema.ServiceProviderConfiguration.AuthenticationSchema.oauthBearer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.LogManager;
import org.apache.directory.scim.core.repository.SelfIdResolver;
import org.apache.directory.scim.server.configuration.ServerConfiguration;
import org.apache.directory.scim.server.rest.ScimResourceHelper;

@ApplicationScoped
public class Main extends Application {

  static String base = "";

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    base = "http://127.0.0.1:" + port;
    SeContainerInitializer.newInstance().addPackages(true, Main.class).initialize();
    SeBootstrap.start(new Main(), SeBootstrap.Configuration.builder().host("127.0.0.1").port(port).build())
      .toCompletableFuture().join();
    System.out.println(base);
    Thread.currentThread().join();
  }

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new HashSet<>(ScimResourceHelper.scimpleFeatureAndResourceClasses());
    classes.add(Authentication.class);
    return classes;
  }

  @Produces
  ServerConfiguration configuration() {
    return new ServerConfiguration().setId("interop").setSupportsFilter(true).addAuthenticationSchema(oauthBearer());
  }

  @Produces
  SelfIdResolver nobody() {
    return principal -> null;
  }

  /** Lets in whoever bears the token: SCIMple leaves that to its user. */
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
