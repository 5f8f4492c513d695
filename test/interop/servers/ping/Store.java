// What the SDK leaves to whoever uses it: resources in memory, ids, time stamps, names that are unique.
package interop;

import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ResourceConflictException;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.types.Meta;
import java.text.Normalizer;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class Store {

  private final Map<String, GenericScimResource> rows = new LinkedHashMap<>();

  /** The attribute whose values are unique in any letter case and Unicode form; null where none is. */
  private final String unique;

  Store(String unique) {
    this.unique = unique;
  }

  synchronized GenericScimResource get(String id) throws ScimException {
    GenericScimResource found = rows.get(id);
    if (found == null) throw new ResourceNotFoundException("Resource " + id + " not found");
    return copy(found);
  }

  synchronized List<GenericScimResource> list() {
    return rows.values().stream().map(Store::copy).toList();
  }

  /** Stores the resource under the id, or a fresh one where that is null. */
  synchronized GenericScimResource put(String id, GenericScimResource resource) throws ScimException {
    if (unique != null) refuseTaken(id, resource);
    GenericScimResource before = id == null ? null : get(id);
    Calendar now = Calendar.getInstance();
    Meta meta = new Meta();
    meta.setCreated(before == null ? now : before.getMeta().getCreated());
    meta.setLastModified(now);
    resource.setId(id == null ? UUID.randomUUID().toString() : id);
    resource.setMeta(meta);
    rows.put(resource.getId(), copy(resource));
    return resource;
  }

  synchronized void delete(String id) throws ScimException {
    get(id);
    rows.remove(id);
  }

  private void refuseTaken(String id, GenericScimResource resource) throws ScimException {
    String wanted = name(resource);
    for (GenericScimResource other : rows.values()) {
      if (!other.getId().equals(id) && name(other).equalsIgnoreCase(wanted)) {
        throw ResourceConflictException.uniqueness(unique + " is taken");
      }
    }
  }

  private String name(GenericScimResource resource) {
    String value = resource.getObjectNode().path(unique).asText();
    return Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  private static GenericScimResource copy(GenericScimResource resource) {
    return new GenericScimResource(resource.getObjectNode().deepCopy());
  }
}
