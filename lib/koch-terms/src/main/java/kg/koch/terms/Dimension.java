package kg.koch.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One axis of a table: its SDMX identifier and its codes in publishing order, each with the code it
 * adds up to, if any ({@code F -> _T}; {@code KG05236 -> KG05 -> KG}).
 */
public final class Dimension {

  /** The code of a total in every dimension but the area, whose total is the country. */
  public static final String TOTAL = "_T";

  /** The code of "not known". */
  public static final String UNKNOWN = "_U";

  /** A code and the code that includes it. */
  public record Code(String id, @Nullable String parent) {

    public Code {
      Objects.requireNonNull(id, "id");
    }
  }

  private final String id;
  private final List<Code> codes;
  private final Map<String, Integer> positions;

  /**
   * @throws IllegalArgumentException if a code stands twice or a parent is not among the codes
   */
  public Dimension(String id, List<Code> codes) {
    this.id = Objects.requireNonNull(id, "id");
    this.codes = List.copyOf(codes);
    this.positions = new HashMap<>();
    for (int i = 0; i < this.codes.size(); i++) {
      if (positions.put(this.codes.get(i).id(), i) != null) {
        throw new IllegalArgumentException(
            "Expected each code of %s once; got '%s' twice".formatted(id, this.codes.get(i).id()));
      }
    }
    for (Code code : this.codes) {
      if (code.parent() != null && !positions.containsKey(code.parent())) {
        throw new IllegalArgumentException(
            "Expected the parent of %s '%s' among its codes; got '%s'"
                .formatted(id, code.id(), code.parent()));
      }
    }
  }

  /** A dimension whose codes add up to nothing: periods, definitions. */
  public static Dimension flat(String id, List<String> codes) {
    return new Dimension(id, codes.stream().map(code -> new Code(code, null)).toList());
  }

  public String id() {
    return id;
  }

  public int size() {
    return codes.size();
  }

  public List<Code> codes() {
    return codes;
  }

  public String code(int position) {
    return codes.get(position).id();
  }

  public Optional<Integer> findPosition(String code) {
    return Optional.ofNullable(positions.get(code));
  }

  /** The position of the code. */
  public int position(String code) {
    Integer position = positions.get(code);
    if (position == null) {
      throw new IllegalArgumentException(
          "Expected a code of dimension %s; got '%s'".formatted(id, code));
    }
    return position;
  }

  /**
   * The position of the code all others add up to: {@code _T}, or else the only code without a
   * parent (unknown left aside). Empty where codes add up to nothing: periods, definitions.
   */
  public Optional<Integer> findTotal() {
    if (positions.containsKey(TOTAL)) {
      return findPosition(TOTAL);
    }
    List<String> roots =
        codes.stream()
            .filter(code -> code.parent() == null && !code.id().equals(UNKNOWN))
            .map(Code::id)
            .toList();
    return roots.size() == 1 ? findPosition(roots.get(0)) : Optional.empty();
  }

  /** The position of the code that includes the one at this position; empty if there is none. */
  public OptionalInt findParent(int position) {
    String parent = codes.get(position).parent();
    return parent == null ? OptionalInt.empty() : OptionalInt.of(position(parent));
  }

  /** The positions a unit at this position is counted in: its own, its parent's, and so on up. */
  public int[] pathUp(int position) {
    int[] path = new int[codes.size()];
    int length = 0;
    for (Integer at = position; at != null; ) {
      path[length++] = at;
      String parent = codes.get(at).parent();
      at = parent == null ? null : positions.get(parent);
    }
    return java.util.Arrays.copyOf(path, length);
  }

  @Override
  public String toString() {
    return id + codes;
  }
}
