// One endpoint as the SDK's documentation writes it: schema check, store, trimmed answer.
package interop;

import static com.unboundid.scim2.common.utils.ApiConstants.MEDIA_TYPE_SCIM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchRequest;
import com.unboundid.scim2.server.PATCH;
import com.unboundid.scim2.server.utils.ResourcePreparer;
import com.unboundid.scim2.server.utils.ResourceTypeDefinition;
import com.unboundid.scim2.server.utils.SchemaChecker;
import com.unboundid.scim2.server.utils.SimpleSearchResults;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Consumes({MEDIA_TYPE_SCIM, "application/json"})
@Produces({MEDIA_TYPE_SCIM, "application/json"})
public abstract class Endpoint {

  private final ResourceTypeDefinition type;
  private final Store store;
  private final SchemaChecker checker;

  @Context UriInfo uri;

  Endpoint(Class<?> endpoint, Store store) {
    this.type = ResourceTypeDefinition.fromJaxRsResource(endpoint);
    this.store = store;
    this.checker = new SchemaChecker(type);
    // Okta sends attributes that a schema need not have; the SDK's own option for that.
    checker.enable(SchemaChecker.Option.ALLOW_UNDEFINED_ATTRIBUTES);
    checker.enable(SchemaChecker.Option.ALLOW_UNDEFINED_SUB_ATTRIBUTES);
  }

  @GET
  public SimpleSearchResults<GenericScimResource> search() throws ScimException {
    return new SimpleSearchResults<GenericScimResource>(type, uri).addAll(store.list());
  }

  @GET
  @Path("{id}")
  public GenericScimResource retrieve(@PathParam("id") String id) throws ScimException {
    return preparer().trimRetrievedResource(store.get(id));
  }

  @POST
  public Response create(GenericScimResource sent) throws ScimException {
    ObjectNode accepted = checker.removeReadOnlyAttributes(sent.getObjectNode().deepCopy());
    checker.checkCreate(accepted).throwSchemaExceptions();
    GenericScimResource created = store.put(null, new GenericScimResource(accepted));
    GenericScimResource shown = preparer().trimCreatedResource(created, sent);
    return Response.created(created.getMeta().getLocation()).entity(shown).build();
  }

  @PUT
  @Path("{id}")
  public GenericScimResource replace(@PathParam("id") String id, GenericScimResource sent) throws ScimException {
    ObjectNode accepted = checker.removeReadOnlyAttributes(sent.getObjectNode().deepCopy());
    checker.checkReplace(accepted, store.get(id).getObjectNode()).throwSchemaExceptions();
    return preparer().trimReplacedResource(store.put(id, new GenericScimResource(accepted)), sent);
  }

  @PATCH
  @Path("{id}")
  public GenericScimResource modify(@PathParam("id") String id, PatchRequest patch) throws ScimException {
    GenericScimResource before = store.get(id);
    checker.checkModify(patch.getOperations(), before.getObjectNode()).throwSchemaExceptions();
    patch.apply(before);
    return preparer().trimModifiedResource(store.put(id, before), patch);
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id) throws ScimException {
    store.delete(id);
    return Response.noContent().build();
  }

  private ResourcePreparer<GenericScimResource> preparer() throws ScimException {
    return new ResourcePreparer<>(type, uri);
  }
}
