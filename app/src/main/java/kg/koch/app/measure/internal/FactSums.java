package kg.koch.app.measure.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Numbers found by name, added and taken away; names within names likewise. */
final class FactSums {

  private FactSums() {}

  /**
   * What was found of everybody: before, plus of some persons as they are, minus of the same
   * persons as they were. Only names among what was found of persons are taken from before.
   */
  static SortedMap<String, Object> of(Map<?, ?> before, Map<?, ?> now, Map<?, ?> then) {
    SortedMap<String, Object> sums = new TreeMap<>();
    now.forEach(
        (name, value) ->
            sums.put(
                String.valueOf(name),
                value instanceof Map<?, ?>
                    ? within(map(before.get(name)), map(value), map(then.get(name)))
                    : number(before.get(name)) + number(value) - number(then.get(name))));
    return sums;
  }

  private static SortedMap<String, Object> within(Map<?, ?> before, Map<?, ?> now, Map<?, ?> then) {
    SortedMap<String, Object> all = new TreeMap<>();
    before.forEach((name, value) -> all.put(String.valueOf(name), value));
    now.forEach((name, value) -> all.put(String.valueOf(name), value));
    all.replaceAll(
        (name, value) ->
            value instanceof Map<?, ?>
                ? withoutZeros(
                    within(map(before.get(name)), map(now.get(name)), map(then.get(name))))
                : number(before.get(name)) + number(now.get(name)) - number(then.get(name)));
    return all;
  }

  /** Of years that nobody crossed in nothing is said. */
  private static SortedMap<String, Object> withoutZeros(SortedMap<String, Object> years) {
    years.values().removeIf(count -> number(count) == 0);
    return years;
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> found ? found : Map.of();
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number found ? found.longValue() : 0;
  }
}
