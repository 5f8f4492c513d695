// What SCIMple leaves to whoever uses it: resources in memory, ids, time stamps, pages.
package interop;

import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.server.exception.EtagGenerationException;
import org.apache.directory.scim.server.exception.UnableToCreateResourceException;
import org.apache.directory.scim.server.rest.EtagGenerator;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.schema.Meta;

abstract class MemoryRepository<T extends ScimResource> implements Repository<T> {

  final Map<String, T> rows = new LinkedHashMap<>();

  abstract SchemaRegistry registry();

  abstract String schema();

  abstract String endpoint();

  /** Throws where another resource bears a name that must be unique. */
  void refuseTaken(T resource, String id) throws ResourceException {}

  /** The resource as it is shown. */
  T shown(T resource) {
    return resource;
  }

  @Override
  public synchronized T create(T resource) throws ResourceException {
    refuseTaken(resource, null);
    return put(UUID.randomUUID().toString(), resource, null);
  }

  @Override
  public synchronized T update(String id, String version, T resource,
      Set<AttributeReference> included, Set<AttributeReference> excluded) throws ResourceException {
    T before = found(id);
    refuseTaken(resource, id);
    return put(id, resource, before);
  }

  @Override
  public synchronized T patch(String id, String version, List<PatchOperation> operations,
      Set<AttributeReference> included, Set<AttributeReference> excluded) throws ResourceException {
    T before = found(id);
    T patched = new DefaultPatchHandler(registry()).apply(before, operations);
    if (patched.equals(before)) return shown(before);
    refuseTaken(patched, id);
    return put(id, patched, before);
  }

  @Override
  public synchronized T get(String id) {
    T resource = rows.get(id);
    return resource == null ? null : shown(resource);
  }

  @Override
  public synchronized void delete(String id) throws ResourceException {
    found(id);
    rows.remove(id);
  }

  @Override
  public synchronized FilterResponse<T> find(Filter filter, PageRequest page, SortRequest sort) {
    List<T> all = rows.values().stream().map(this::shown)
      .filter(FilterExpressions.inMemory(filter, registry().getSchema(schema())))
      .collect(Collectors.toList());
    long start = page.getStartIndex() == null ? 0 : Math.max(page.getStartIndex() - 1, 0);
    long count = page.getCount() == null ? 100 : Math.min(Math.max(page.getCount(), 0), 100);
    List<T> listed = all.stream().skip(start).limit(count).collect(Collectors.toList());
    return new FilterResponse<>(listed, page, all.size());
  }

  private T found(String id) throws ResourceException {
    T resource = rows.get(id);
    if (resource == null) throw new ResourceException(404, "Resource " + id + " not found");
    return resource;
  }

  T put(String id, T resource, T before) {
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    Meta meta = new Meta();
    meta.setResourceType(resource.getResourceType());
    meta.setCreated(before == null ? now : before.getMeta().getCreated());
    meta.setLastModified(now);
    meta.setLocation(Main.base + endpoint() + "/" + id);
    resource.setId(id);
    resource.setMeta(meta);
    try {
      new EtagGenerator().generateEtag(resource);
    } catch (EtagGenerationException exception) {
      throw new IllegalStateException(exception);
    }
    rows.put(id, resource);
    return shown(resource);
  }

  static ResourceException taken(String name) {
    return new UnableToCreateResourceException(Response.Status.CONFLICT, name + " is taken");
  }
}
