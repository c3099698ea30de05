package kg.koch.openrosa;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a server must know of a form: its identity, the types of its fields, where it repeats.
 *
 * @param version empty if the form names none
 * @param types type of each field by its path, such as {@code /data/age} to {@code int}
 * @param repeats paths of groups that may stand several times
 * @param saved property of the entity that a field is saved to, by the field's path
 * @param entityList the list the form makes entities of; empty if it makes none
 * @param externalFiles files of the form's own lists, such as {@code households.csv}
 */
public record XFormOutline(
    String formId,
    String version,
    String title,
    Map<String, String> types,
    Set<String> repeats,
    Map<String, String> saved,
    String entityList,
    Set<String> externalFiles) {

  public XFormOutline {
    types = Map.copyOf(types);
    repeats = Set.copyOf(repeats);
    saved = Map.copyOf(saved);
    externalFiles = Set.copyOf(externalFiles);
  }

  /** The fields that hold files. */
  public Set<String> uploads() {
    return types.entrySet().stream()
        .filter(field -> field.getValue().equals("binary"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The innermost repeat a field stands in; empty if it stands in none. */
  public Optional<String> findRepeat(String path) {
    return repeats.stream()
        .filter(repeat -> path.startsWith(repeat + "/"))
        .max(java.util.Comparator.comparingInt(String::length));
  }

  /**
   * Refuses a version in which a field is of another type than before: its values would no longer
   * stand in one column.
   *
   * @throws OpenRosaRefusal 400.17
   */
  public void checkSucceeds(XFormOutline earlier) {
    new TreeMap<>(types)
        .forEach(
            (path, type) -> {
              String before = earlier.types.getOrDefault(path, type);
              if (!before.equals(type)) {
                throw new OpenRosaRefusal(
                    ErrorCode.FIELD_CHANGED_TYPE,
                    "field %s: expected type %s, as in version '%s'; got %s. Give the new question another name"
                        .formatted(path, before, earlier.version, type));
              }
            });
  }
}
