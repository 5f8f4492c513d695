// The people: their userName is unique, in any letter case and Unicode form (RFC 7644 §5).
package interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;

@ApplicationScoped
public class Users extends MemoryRepository<ScimUser> {

  @Inject SchemaRegistry registry;

  @Inject Groups groups;

  @Override
  public Class<ScimUser> getResourceClass() {
    return ScimUser.class;
  }

  @Override
  public List<Class<? extends ScimExtension>> getExtensionList() {
    return List.of(EnterpriseExtension.class);
  }

  @Override
  SchemaRegistry registry() {
    return registry;
  }

  @Override
  String schema() {
    return ScimUser.SCHEMA_URI;
  }

  @Override
  String endpoint() {
    return "/Users";
  }

  @Override
  void refuseTaken(ScimUser user, String id) throws ResourceException {
    for (ScimUser other : rows.values()) {
      if (other.getId().equals(id)) continue;
      if (prepared(other.getUserName()).equals(prepared(user.getUserName()))) throw taken("userName");
    }
  }

  @Override
  ScimUser shown(ScimUser user) {
    user.setGroups(groups.of(user.getId()));
    EnterpriseExtension extension = user.getExtension(EnterpriseExtension.class);
    if (extension != null && extension.getManager() != null && extension.getManager().getValue() != null) {
      extension.getManager().setRef(Main.base + "/Users/" + encoded(extension.getManager().getValue()));
    }
    return user;
  }

  @Override
  public synchronized void delete(String id) throws ResourceException {
    super.delete(id);
    groups.leave(id);
  }

  private static String prepared(String name) {
    return Normalizer.normalize(String.valueOf(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String encoded(String id) {
    return java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
  }
}
