package kg.koch.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named list of codes in publishing order.
 *
 * <p>A code may be valid between dates only, may belong to a parent, and may carry properties of
 * its list (an area: its level, its SOATE digits).
 */
public final class CodeList {

  /**
   * @param validFrom first day of validity, or null: since ever
   * @param validTo first day no longer valid, or null: still valid
   */
  public record Code(
      String id,
      @Nullable String parent,
      Label label,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Map<String, String> properties) {

    public boolean isValidOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || day.isBefore(validTo));
    }
  }

  private final String id;
  private final Map<String, Code> codes = new LinkedHashMap<>();

  public CodeList(String id, List<Code> codes) {
    this.id = id;
    for (Code code : codes) {
      if (this.codes.put(code.id(), code) != null) {
        throw new IllegalArgumentException(
            "Expected each code of list %s once; got '%s' twice".formatted(id, code.id()));
      }
    }
  }

  public String id() {
    return id;
  }

  public List<Code> codes() {
    return List.copyOf(codes.values());
  }

  public Optional<Code> findCode(String code) {
    return Optional.ofNullable(codes.get(code));
  }
}
