package kg.koch.app.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.publish.bundle.Quality;
import org.jspecify.annotations.Nullable;

/**
 * What a measured step found about its provisional figures: its facts {@code revisions}, by
 * "definition flow lag", and {@code calibrations}, by "definition tenth".
 */
final class ProvisionalFacts {

  private static final String TABLE = "P1";

  private ProvisionalFacts() {}

  /** Makes an entry of a fact's name, in its parts, and what stands under it. */
  private interface Maker<T> {
    T make(String[] name, Map<?, ?> values);
  }

  static List<Quality.Revision> revisions(SortedMap<String, Object> facts) {
    return entries(
        facts.get("revisions"),
        (name, values) ->
            new Quality.Revision(
                TABLE,
                name[0],
                name[1],
                Integer.parseInt(name[2]),
                (int) number(values, "months"),
                number(values, "mean"),
                number(values, "absolute"),
                number(values, "baseline"),
                number(values, "brier"),
                (int) number(values, "intervals"),
                (int) number(values, "covered")));
  }

  static List<Quality.Calibration> calibrations(SortedMap<String, Object> facts) {
    return entries(
        facts.get("calibrations"),
        (name, values) ->
            new Quality.Calibration(
                TABLE,
                name[0],
                Integer.parseInt(name[1]),
                number(values, "expected"),
                number(values, "observed")));
  }

  private static <T> List<T> entries(@Nullable Object fact, Maker<T> maker) {
    List<T> entries = new ArrayList<>();
    if (fact instanceof Map<?, ?> found) {
      new TreeMap<>(found)
          .forEach(
              (name, values) -> {
                if (values instanceof Map<?, ?> map) {
                  entries.add(maker.make(String.valueOf(name).split(" ", -1), map));
                }
              });
    }
    return entries;
  }

  private static double number(Map<?, ?> values, String name) {
    return values.get(name) instanceof Number number ? number.doubleValue() : 0;
  }
}
