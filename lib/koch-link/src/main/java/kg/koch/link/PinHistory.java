package kg.koch.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which PINs belong to one person, from the register's own record of changes ("this PIN replaced
 * that one"). PINs may be changed (Government Resolution No. 619 of 28 September 2017), so
 * crossings made before and after a change must meet.
 *
 * <p>The canonical PIN is the earliest of the chain, so that a person's key stays the same when the
 * PIN changes. Nothing is guessed: a PIN that replaced two others, that two others replaced, or
 * that stands in a circle makes the whole chain ambiguous, and its records stay unlinked.
 *
 * <p>Memory: only changed PINs are kept.
 */
public final class PinHistory {

  /** What {@link #canonical} answers for an ambiguous chain. */
  public static final long AMBIGUOUS = -1;

  private final Map<Long, Long> canonical;
  private final int ambiguous;

  private PinHistory(Map<Long, Long> canonical, int ambiguous) {
    this.canonical = Map.copyOf(canonical);
    this.ambiguous = ambiguous;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The earliest PIN of the person who has this one: the PIN itself if it was never changed; or
   * {@link #AMBIGUOUS}.
   */
  public long canonical(long pin) {
    return canonical.getOrDefault(pin, pin);
  }

  /** All PINs that took part in a change. */
  public Set<Long> changedPins() {
    return canonical.keySet();
  }

  /** How many PINs stand in an ambiguous chain. */
  public int ambiguousPins() {
    return ambiguous;
  }

  /** Collects the changes, in any order; the same change may be told more than once. */
  public static final class Builder {

    private final Map<Long, Set<Long>> replaced = new HashMap<>();
    private final Map<Long, Set<Long>> replacedBy = new HashMap<>();

    private Builder() {}

    public Builder add(long pin, long previousPin) {
      replaced.computeIfAbsent(pin, one -> new TreeSet<>()).add(previousPin);
      replacedBy.computeIfAbsent(previousPin, one -> new TreeSet<>()).add(pin);
      return this;
    }

    public PinHistory build() {
      Map<Long, Long> canonical = new HashMap<>();
      int ambiguous = 0;
      Set<Long> pins = new TreeSet<>(replaced.keySet());
      pins.addAll(replacedBy.keySet());
      for (long pin : pins) {
        if (!canonical.containsKey(pin)) {
          List<Long> chain = chainOf(pin);
          long earliest = earliestOf(chain);
          chain.forEach(one -> canonical.put(one, earliest));
          ambiguous += earliest == AMBIGUOUS ? chain.size() : 0;
        }
      }
      return new PinHistory(canonical, ambiguous);
    }

    /** All PINs reachable by changes in either direction. */
    private List<Long> chainOf(long pin) {
      Set<Long> seen = new HashSet<>(Set.of(pin));
      List<Long> chain = new ArrayList<>(List.of(pin));
      for (int i = 0; i < chain.size(); i++) {
        Set<Long> neighbours = new TreeSet<>(replaced.getOrDefault(chain.get(i), Set.of()));
        neighbours.addAll(replacedBy.getOrDefault(chain.get(i), Set.of()));
        neighbours.stream().filter(seen::add).forEach(chain::add);
      }
      return chain;
    }

    /**
     * The one PIN that replaced none, if every PIN replaced at most one and was replaced by at most
     * one.
     */
    private long earliestOf(List<Long> chain) {
      boolean straight =
          chain.stream()
              .allMatch(
                  pin ->
                      replaced.getOrDefault(pin, Set.of()).size() <= 1
                          && replacedBy.getOrDefault(pin, Set.of()).size() <= 1);
      return straight
          ? chain.stream().filter(pin -> !replaced.containsKey(pin)).findFirst().orElse(AMBIGUOUS)
          : AMBIGUOUS;
    }
  }
}
