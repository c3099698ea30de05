package kg.koch.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A named list of codes in publishing order.
 *
 * <p>A code may belong to a parent and may carry properties of its list (an area: its level, its
 * SOATE digits). It may be valid between dates only, and may stand several times with validities
 * that do not overlap: an area whose boundary changed is one code and two territories. The list as
 * of a day is a version of it, {@link #on(LocalDate)}.
 *
 * <p>Codes that begin with {@code _} ({@code _T} total, {@code _U} unknown, {@code _O} other) are
 * made by statistics, as in SDMX; no delivery may hold them.
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

    public Code {
      properties = Map.copyOf(properties);
    }

    public boolean isValidOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || day.isBefore(validTo));
    }

    /** True if some day lies in the validity of both. */
    boolean overlaps(Code other) {
      return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Code other) {
      return validFrom == null || other.validTo == null || validFrom.isBefore(other.validTo);
    }
  }

  private final String id;
  private final List<Code> versions;
  private final Map<String, Code> latest = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if a code stands twice with validities that overlap
   */
  public CodeList(String id, List<Code> versions) {
    this.id = id;
    this.versions = List.copyOf(versions);
    Map<String, List<Code>> seen = new LinkedHashMap<>();
    for (Code code : versions) {
      List<Code> others = seen.computeIfAbsent(code.id(), key -> new ArrayList<>());
      if (others.stream().anyMatch(code::overlaps)) {
        throw new IllegalArgumentException(
            "Expected each code of list %s once a day; got '%s' twice".formatted(id, code.id()));
      }
      others.add(code);
      latest.merge(code.id(), code, CodeList::later);
    }
  }

  private static Code later(Code one, Code other) {
    return one.validTo() == null
            || (other.validTo() != null && one.validTo().isAfter(other.validTo()))
        ? one
        : other;
  }

  public String id() {
    return id;
  }

  /** Each code once, in its latest version, those no longer valid among them. */
  public List<Code> codes() {
    return List.copyOf(latest.values());
  }

  /** Every version of every code. */
  public List<Code> versions() {
    return versions;
  }

  /** The code in its latest version. */
  public Optional<Code> findCode(String code) {
    return Optional.ofNullable(latest.get(code));
  }

  /** The list as it was on a day. */
  public CodeList on(LocalDate day) {
    return new CodeList(id, versions.stream().filter(code -> code.isValidOn(day)).toList());
  }

  /**
   * The codes a delivery may hold, in list order, in every version: those nothing belongs to and
   * statistics did not make.
   */
  public List<Code> reportable() {
    Set<String> parents =
        versions.stream()
            .map(Code::parent)
            .filter(parent -> parent != null)
            .collect(Collectors.toSet());
    return versions.stream()
        .filter(code -> !code.id().startsWith("_") && !parents.contains(code.id()))
        .toList();
  }

  /** Codes by the value of a property, such as areas by {@code soate}; blank values left out. */
  public Map<String, Code> byProperty(String property) {
    Map<String, Code> found = new LinkedHashMap<>();
    for (Code code : codes()) {
      String value = code.properties().getOrDefault(property, "");
      if (!value.isEmpty()) {
        found.put(value, code);
      }
    }
    return found;
  }

  /** The code and all it belongs to, upwards. */
  Set<String> withAncestors(String code) {
    Set<String> path = new LinkedHashSet<>();
    Code at = latest.get(code);
    while (at != null && path.add(at.id())) {
      String parent = at.parent();
      at = parent == null ? null : latest.get(parent);
    }
    return path;
  }
}
