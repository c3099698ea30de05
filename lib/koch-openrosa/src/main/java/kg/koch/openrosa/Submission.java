package kg.koch.openrosa;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filled form as it was handed in.
 *
 * @param formId the form's, attribute {@code id} of the root
 * @param version of the form; empty if it names none
 * @param instanceId which filled form this is
 * @param deprecatedId the filled form that this one takes the place of, or null
 * @param values every field that has no fields within it, in the order of the document
 * @param entity what the form says of an entity, or null
 */
public record Submission(
    String formId,
    String version,
    String instanceId,
    @Nullable String deprecatedId,
    List<Value> values,
    @Nullable EntityEntry entity) {

  public Submission {
    values = List.copyOf(values);
  }

  /**
   * @param path such as {@code /data/child/age}: the same for every child
   * @param positions for each step of the path, which of its like-named siblings it is: 1 is the
   *     first
   */
  public record Value(String path, List<Integer> positions, String text) {

    public Value {
      positions = List.copyOf(positions);
    }
  }

  /**
   * @param list the entity list
   * @param create true if the form makes the entity
   * @param update true if it changes one
   */
  public record EntityEntry(String list, String id, boolean create, boolean update, String label) {}

  public Optional<String> findDeprecatedId() {
    return Optional.ofNullable(deprecatedId);
  }

  /**
   * The first value at a path; empty if the field is not there or blank.
   *
   * @param path such as {@code /data/age}
   */
  public Optional<String> findValue(String path) {
    return values.stream()
        .filter(value -> value.path().equals(path) && !value.text().isBlank())
        .map(Value::text)
        .findFirst();
  }

  /**
   * Names of the files that belong to the submission.
   *
   * @param uploadPaths the fields of the form that hold files
   */
  public Set<String> attachments(Set<String> uploadPaths) {
    return values.stream()
        .filter(value -> uploadPaths.contains(value.path()) && !value.text().isBlank())
        .map(value -> value.text().strip())
        .collect(Collectors.toUnmodifiableSet());
  }
}
