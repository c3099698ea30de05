package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Promise 7: no score on a person. What gives a share for one crossing cannot be reached from
 * outside the package, and what can be reached gives sums.
 */
class NoShareOfAPersonTest {

  @Test
  void models_andWhatReadsFeatures_cannotBeReachedFromOutside() {
    assertThat(
            Set.of(
                OutcomeModel.class,
                BoostedTrees.class,
                BoostedTreesTrainer.class,
                PropensityTable.class,
                TrainingRows.class,
                FeatureReader.class,
                Feature.class,
                ModelShelf.class,
                Sighting.class,
                VintageWalk.class,
                VintageRecords.Of.class))
        .allMatch(type -> !Modifier.isPublic(type.getModifiers()));
  }

  @Test
  void adders_givePublicly_resultsByMonthOnly() {
    Set<String> answers =
        Arrays.stream(VintageRecords.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType() != void.class)
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(answers).containsExactly("results");
  }
}
