package kg.koch.openrosa;

import java.util.Map;

/**
 * Which entities of a list a server still has, for a telephone that holds some that are not in its
 * newest download.
 *
 * <p>Source: OpenRosa Form Manifest API, entity lists, integrity document.
 */
public final class EntityIntegrity {

  private EntityIntegrity() {}

  /**
   * @param deleted each entity asked for; true if it is gone, or was never there
   */
  public static byte[] bytes(Map<String, Boolean> deleted) {
    Markup markup = new Markup().open("data").open("entities");
    deleted.forEach(
        (id, gone) -> markup.open("entity", "id", id).leaf("deleted", "" + gone).close());
    return markup.close().close().bytes();
  }
}
