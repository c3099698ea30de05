package kg.koch.link.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kg.koch.link.residual.ResidualDraws.Choice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Draws of whose records are, of persons 1, 2, 3. */
class ResidualDrawsTest {

  private static final int DRAWS = 40_000;

  /** Four standard errors of a share near a half among 40,000 draws. */
  private static final double NEAR = 4 * 0.5 / Math.sqrt(DRAWS);

  private static Choice choice(long identity, long[] candidates, double... probabilities) {
    return new Choice(identity, candidates, probabilities);
  }

  private static Map<String, Double> shares(ResidualDraws draws) {
    Map<String, Double> shares = new HashMap<>();
    for (int draw = 1; draw <= DRAWS; draw++) {
      shares.merge(Arrays.toString(draws.places(draw)), 1.0 / DRAWS, Double::sum);
    }
    return shares;
  }

  @Test
  void places_oneRecord_comeAsOftenAsTheirProbabilities() {
    Map<String, Double> shares =
        shares(
            new ResidualDraws(
                List.of(choice(77, new long[] {1, 2}, 0.6, 0.25)), /* isOneEach= */ false));
    assertThat(shares.get("[0]")).isCloseTo(0.6, within(NEAR));
    assertThat(shares.get("[1]")).isCloseTo(0.25, within(NEAR));
    assertThat(shares.get("[-1]")).isCloseTo(0.15, within(NEAR));
  }

  @Test
  void places_twoRecords_areIndependentOfEachOther() {
    Map<String, Double> shares =
        shares(
            new ResidualDraws(
                List.of(choice(1, new long[] {1}, 0.6), choice(2, new long[] {1}, 0.5)),
                /* isOneEach= */ false));
    assertThat(shares.get("[0, 0]")).isCloseTo(0.3, within(NEAR));
  }

  /**
   * Two acts of death that may be of one person. Allowed are (person, nobody), (nobody, person) and
   * (nobody, nobody) with 0.6 · 0.5, 0.4 · 0.5 and 0.4 · 0.5 of 0.7.
   */
  @Test
  void places_onePersonOneRecord_comeAsOftenAsAmongThoseAllowed() {
    Map<String, Double> shares =
        shares(
            new ResidualDraws(
                List.of(choice(1, new long[] {1}, 0.6), choice(2, new long[] {1}, 0.5)),
                /* isOneEach= */ true));
    assertThat(shares).doesNotContainKey("[0, 0]");
    assertThat(shares.get("[0, -1]")).isCloseTo(0.3 / 0.7, within(NEAR));
    assertThat(shares.get("[-1, 0]")).isCloseTo(0.2 / 0.7, within(NEAR));
    assertThat(shares.get("[-1, -1]")).isCloseTo(0.2 / 0.7, within(NEAR));
  }

  @Test
  void places_nothingAllowed_giveThePersonToTheLikelierRecord() {
    ResidualDraws draws =
        new ResidualDraws(
            List.of(choice(1, new long[] {3, 1}, 0, 1), choice(2, new long[] {1, 3}, 1, 0)),
            /* isOneEach= */ true);
    assertThat(draws.places(5)).containsExactly(1, ResidualDraws.NOBODY);
  }

  @Property(tries = 50)
  void places_anyOrderOfRecords_areTheSame(@ForAll @LongRange(min = 1, max = 999) long seed) {
    Random random = new Random(seed);
    List<Choice> choices = new ArrayList<>();
    for (long record = 0; record < 6; record++) {
      double first = random.nextDouble();
      choices.add(choice(random.nextLong(), new long[] {record % 3, 5}, first, (1 - first) / 2));
    }
    List<Choice> shuffled = new ArrayList<>(choices);
    Collections.shuffle(shuffled, random);
    int[] places = new ResidualDraws(choices, /* isOneEach= */ true).places(3);
    int[] others = new ResidualDraws(shuffled, /* isOneEach= */ true).places(3);
    for (int record = 0; record < places.length; record++) {
      assertThat(others[shuffled.indexOf(choices.get(record))]).isEqualTo(places[record]);
    }
  }

  @Test
  void choice_probabilitiesOfMoreThanOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> choice(1, new long[] {1, 2}, 0.7, 0.6))
        .withMessageContaining("1 at most in sum");
  }
}
