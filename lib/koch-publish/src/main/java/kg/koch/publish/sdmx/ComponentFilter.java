package kg.koch.publish.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A filter on one component: {@code c[SEX]=F,M}. A comma means or, a plus means and; and binds
 * tighter. A plus that a web form decoded to a space is understood.
 *
 * @param alternatives each a list of conditions that must all hold
 */
record ComponentFilter(String component, List<List<Condition>> alternatives) {

  static ComponentFilter parse(String component, String text) {
    return new ComponentFilter(
        component,
        Arrays.stream(text.split(",", -1))
            .map(one -> Arrays.stream(one.split("[+ ]", -1)).map(Condition::parse).toList())
            .toList());
  }

  boolean holds(Predicate<Condition> condition) {
    return alternatives.stream().anyMatch(all -> all.stream().allMatch(condition));
  }
}
