// The groups, and what they say of a person.
package interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.resources.GroupMembership;
import org.apache.directory.scim.spec.resources.ScimGroup;
import org.apache.directory.scim.spec.resources.UserGroup;

@ApplicationScoped
public class Groups extends MemoryRepository<ScimGroup> {

  @Inject SchemaRegistry registry;

  @Override
  public Class<ScimGroup> getResourceClass() {
    return ScimGroup.class;
  }

  @Override
  SchemaRegistry registry() {
    return registry;
  }

  @Override
  String schema() {
    return ScimGroup.SCHEMA_URI;
  }

  @Override
  String endpoint() {
    return "/Groups";
  }

  synchronized List<UserGroup> of(String id) {
    List<UserGroup> found = new ArrayList<>();
    for (ScimGroup group : rows.values()) {
      if (!has(group, id)) continue;
      UserGroup membership = new UserGroup();
      membership.setValue(group.getId());
      membership.setDisplay(group.getDisplayName());
      found.add(membership);
    }
    return found.isEmpty() ? null : found;
  }

  @Override
  public synchronized void delete(String id) throws ResourceException {
    super.delete(id);
    leave(id);
  }

  synchronized void leave(String id) {
    for (ScimGroup group : rows.values()) {
      if (!has(group, id)) continue;
      List<GroupMembership> left = new ArrayList<>(group.getMembers());
      left.removeIf(member -> id.equals(member.getValue()));
      group.setMembers(left);
      put(group.getId(), group, group);
    }
  }

  private static boolean has(ScimGroup group, String id) {
    return group.getMembers() != null
      && group.getMembers().stream().anyMatch(member -> id.equals(member.getValue()));
  }
}
