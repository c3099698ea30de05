package kg.koch.app.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.engine.ledger.Json;
import kg.koch.openrosa.Submission;
import kg.koch.openrosa.Submission.EntityEntry;
import kg.koch.openrosa.XFormOutline;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Entity lists: what forms made and later forms choose from, such as the households of an aiyl
 * aimak. A telephone gets those of its area.
 */
public final class EntityTables {

  private final FormsDatabase database;

  public EntityTables(FormsDatabase database) {
    this.database = database;
  }

  /**
   * @param properties by name, in alphabetical order
   */
  public record Entity(
      String entity, String label, int version, SortedMap<String, String> properties) {}

  /** Makes or changes what a submission says of an entity, within the submission's own work. */
  void apply(Submission submission, XFormOutline outline, String first, String area) {
    EntityEntry entry = submission.entity();
    if (entry == null || entry.id().isBlank() || !entry.list().equals(outline.entityList())) {
      return;
    }
    String properties = Json.text(properties(submission, outline));
    if (entry.create()) {
      database
          .sql()
          .sql(
              "INSERT INTO collect.entity VALUES (?, ?, ?, ?, ?::jsonb, 1, false, ?)"
                  + " ON CONFLICT (list, entity) DO UPDATE SET label = excluded.label,"
                  + " properties = excluded.properties, version = entity.version + 1"
                  + " WHERE entity.made_by = excluded.made_by AND NOT entity.deleted")
          .params(entry.list(), entry.id(), area, entry.label(), properties, first)
          .update();
    } else if (entry.update()) {
      database
          .sql()
          .sql(
              "UPDATE collect.entity SET label = coalesce(nullif(?, ''), label),"
                  + " properties = properties || ?::jsonb, version = version + 1"
                  + " WHERE list = ? AND entity = ? AND NOT deleted")
          .params(entry.label(), properties, entry.list(), entry.id())
          .update();
    }
  }

  private static SortedMap<String, Object> properties(Submission submission, XFormOutline outline) {
    SortedMap<String, Object> properties = new TreeMap<>();
    outline
        .saved()
        .forEach(
            (path, property) -> properties.put(property, submission.findValue(path).orElse("")));
    return properties;
  }

  void deleteMadeBy(String first) {
    database
        .sql()
        .sql(
            "UPDATE collect.entity SET deleted = true, label = '', properties = '{}'"
                + " WHERE made_by = ?")
        .param(first)
        .update();
  }

  /** True if any area has an entity in the list. */
  public boolean has(String list) {
    return database.within(
        "KG",
        () ->
            database
                .sql()
                .sql("SELECT EXISTS (SELECT FROM collect.entity WHERE list = ?)")
                .param(list)
                .query(Boolean.class)
                .single());
  }

  /** The entities of an area in a list, ordered by their labels. */
  public List<Entity> list(String area, String list) {
    Map<String, Entity> found = new LinkedHashMap<>();
    database.within(
        area,
        () -> {
          database
              .sql()
              .sql(
                  "SELECT e.entity, e.label, e.version, p.key, p.value FROM collect.entity e"
                      + " LEFT JOIN jsonb_each_text(e.properties) p ON true"
                      + " WHERE e.list = ? AND NOT e.deleted ORDER BY e.label, e.entity, p.key")
              .param(list)
              .query((RowCallbackHandler) row -> add(row, found));
          return true;
        });
    return List.copyOf(found.values());
  }

  private static void add(ResultSet row, Map<String, Entity> found) throws SQLException {
    String id = row.getString("entity");
    Entity entity = found.get(id);
    if (entity == null) {
      entity = new Entity(id, row.getString("label"), row.getInt("version"), new TreeMap<>());
      found.put(id, entity);
    }
    String property = row.getString("key");
    if (property != null) {
      entity.properties().put(property, row.getString("value"));
    }
  }

  /** For each identity asked for, whether it is gone, or was never of this area. */
  public Map<String, Boolean> gone(String area, String list, List<String> asked) {
    return database.within(
        area,
        () -> {
          Map<String, Boolean> gone = new LinkedHashMap<>();
          for (String entity : asked) {
            gone.put(
                entity,
                database
                    .sql()
                    .sql(
                        "SELECT NOT EXISTS (SELECT FROM collect.entity"
                            + " WHERE list = ? AND entity = ? AND NOT deleted)")
                    .params(list, entity)
                    .query(Boolean.class)
                    .single());
          }
          return gone;
        });
  }
}
