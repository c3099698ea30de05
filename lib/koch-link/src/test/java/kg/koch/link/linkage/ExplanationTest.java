package kg.koch.link.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kg.koch.link.cluster.DecidedPair;
import kg.koch.link.explain.ClusterEvidence;
import kg.koch.link.explain.ClusterEvidence.DecidingValue;
import kg.koch.link.explain.ColumnEvidence;
import kg.koch.link.explain.Explainer;
import kg.koch.link.explain.PairEvidence;
import kg.koch.link.weigh.Links;
import org.junit.jupiter.api.Test;

/** Explanations add up to what was linked, on made-up people of whom some stand twice. */
class ExplanationTest {

  private static final List<String[]> LINES = lines();
  private static final LinkageResult RESULT =
      Linkage.link(MadeUpPeople.file(LINES), LinkageSettings.open(), 1, note -> {});
  private static final Explainer EXPLAINER = RESULT.explainer();

  /** Two records that a telephone alone holds together, and two of which one has no telephone. */
  private static List<String[]> lines() {
    List<String[]> lines = new ArrayList<>(MadeUpPeople.withDuplicates(800, 0.4, 5));
    lines.add(new String[] {"x", "Asanova", "Gulnara", "1972-04-09", "area3", "555123456"});
    lines.add(new String[] {"y", "Toktosunova", "Gulnara", "1972-04-09", "area7", "555123456"});
    lines.add(new String[] {"z", "Asanova", "Gulnara", "1972-04-09", "area3", ""});
    return lines;
  }

  private static int record(String id) {
    return IntStream.range(0, LINES.size())
        .filter(at -> LINES.get(RESULT.order().rows()[at])[0].equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ColumnEvidence column(PairEvidence pair, String name) {
    return pair.columns().stream()
        .filter(one -> one.column().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pair_ofEachLink_addsUpToTheLinksWeight() {
    Links links = RESULT.links();
    for (int link = 0; link < links.size(); link++) {
      PairEvidence pair = EXPLAINER.pair(links.left()[link], links.right()[link]);
      assertThat(pair.sum())
          .isCloseTo(links.weights()[link] + RESULT.model().priorWeight(), within(1e-4));
      assertThat(pair.probability()).isCloseTo(RESULT.probability(link), within(1e-4));
    }
  }

  @Test
  void pair_eachWeight_isWhatItsSharesGive() {
    Links links = RESULT.links();
    for (int link = 0; link < links.size(); link++) {
      for (ColumnEvidence one : EXPLAINER.pair(links.left()[link], links.right()[link]).columns()) {
        double rarity = one.share() == 0 ? 1 : one.usualShare() / one.share();
        double weight = one.isMissing() ? 0 : Math.log(one.m() / one.u() * rarity) / Math.log(2);
        assertThat(one.weight()).isCloseTo(weight, within(1e-3));
      }
    }
  }

  @Test
  void pair_aValueThatIsMissing_saysNothing() {
    ColumnEvidence phone = column(EXPLAINER.pair(record("x"), record("z")), "phone");
    assertThat(phone.isMissing()).isTrue();
    assertThat(phone.weight()).isZero();
    assertThat(phone.levelName()).isEmpty();
  }

  @Test
  void explained_withTheSettingsGivenBack_saysTheSame() {
    Linkage.Explained again =
        Linkage.explained(MadeUpPeople.file(LINES), RESULT.settings(), List.of());
    PairEvidence before = EXPLAINER.pair(record("x"), record("y"));
    PairEvidence after = again.explainer().pair(record("x"), record("y"));
    assertThat(after.sum()).isEqualTo(before.sum());
    assertThat(again.order().rows()).isEqualTo(RESULT.order().rows());
  }

  @Test
  void explained_settingsWithoutWeights_isRefused() {
    LinkageInput input = MadeUpPeople.file(LINES);
    assertThatThrownBy(() -> Linkage.explained(input, LinkageSettings.open(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected settings with weights; got none");
  }

  @Test
  void cluster_thatPeopleDecided_holdsWhateverItsRecordsSay() {
    int row = LINES.size() - 2;
    List<DecidedPair> decided = List.of(new DecidedPair(0, row, true));
    Explainer explainer =
        Linkage.explained(MadeUpPeople.file(LINES), RESULT.settings(), decided).explainer();
    int[] members = {record(LINES.get(0)[0]), record("y")};
    ClusterEvidence cluster = explainer.cluster(members);
    assertThat(Objects.requireNonNull(cluster.weakest()).sum()).isNegative();
    assertThat(Objects.requireNonNull(cluster.split()).evidence()).isEqualTo(Links.DECIDED);
    assertThat(cluster.deciding()).isEmpty();
  }

  @Test
  void cluster_ofTwo_isDecidedByTheValuesThatOutweighTheRest() {
    int[] columnsOfTheirOwn = {2, 3, 4};
    int decided = 0;
    Links links = RESULT.links();
    for (int link = 0; link < links.size(); link++) {
      int[] members = {links.left()[link], links.right()[link]};
      ClusterEvidence cluster = EXPLAINER.cluster(members);
      PairEvidence pair = Objects.requireNonNull(cluster.weakest());
      for (int at : columnsOfTheirOwn) {
        boolean decides = pair.sum() - pair.columns().get(at).weight() < 0;
        decided += decides ? 1 : 0;
        assertThat(cluster.deciding().stream().anyMatch(one -> one.column() == at))
            .isEqualTo(decides);
      }
    }
    assertThat(decided).isPositive();
  }

  @Test
  void cluster_ofThreeHeldByOneTelephone_fallsApartWithoutIt() {
    int[] members = {record("x"), record("y"), record("z")};
    ClusterEvidence cluster = EXPLAINER.cluster(members);
    ClusterEvidence.Split split = Objects.requireNonNull(cluster.split());
    assertThat(split.one()).containsExactly(record("y"));
    assertThat(split.exact()).isTrue();
    double sum =
        EXPLAINER.pair(record("x"), record("y")).sum()
            + EXPLAINER.pair(record("y"), record("z")).sum();
    assertThat(split.evidence()).isCloseTo(sum, within(1e-3));
    assertThat(cluster.deciding())
        .filteredOn(one -> RESULT.comparisons().get(one.column()).name().equals("phone"))
        .extracting(DecidingValue::record)
        .containsExactlyInAnyOrder(record("x"), record("y"));
  }

  @Test
  void cluster_ofOneRecord_hasNothingToFallApart() {
    ClusterEvidence alone = EXPLAINER.cluster(new int[] {4});
    assertThat(alone.weakest()).isNull();
    assertThat(alone.split()).isNull();
    assertThat(alone.deciding()).isEmpty();
  }

  @Test
  void nearest_ofARecordThatStandsTwice_isItsDuplicate() {
    Links links = RESULT.links();
    int left = links.left()[0];
    List<PairEvidence> nearest = EXPLAINER.nearest(new int[] {left}, 3);
    assertThat(nearest).hasSize(3);
    assertThat(nearest.get(0).right()).isEqualTo(links.right()[0]);
    assertThat(nearest).isSortedAccordingTo(Comparator.comparing(pair -> -pair.sum()));
  }

  @Test
  void nearest_ofAWholeCluster_isOutsideIt() {
    int[] members = {record("x"), record("y"), record("z")};
    assertThat(EXPLAINER.nearest(members, 5))
        .hasSize(5)
        .allSatisfy(pair -> assertThat(members).contains(pair.left()).doesNotContain(pair.right()))
        .allSatisfy(pair -> assertThat(pair.sum()).isNegative());
  }

  @Test
  void foundBy_ofEachLinkOfARule_hasThatRule() {
    Links links = RESULT.links();
    for (int link = 0; link < links.size(); link++) {
      int rule = links.rules()[link];
      if (rule < RESULT.rules().size()) {
        assertThat(RESULT.foundBy(link) >>> rule & 1).isEqualTo(1);
      } else {
        assertThat(RESULT.foundBy(link)).isZero();
      }
    }
  }

  @Test
  void candidates_holdEveryLinkAndNonesIsBelowTheirFloor() {
    Links candidates = RESULT.candidates();
    assertThat(candidates.size()).isGreaterThanOrEqualTo(RESULT.links().size());
    for (float weight : candidates.weights()) {
      assertThat(RESULT.probability(weight)).isGreaterThan(LinkageResult.CANDIDATE - 1e-4);
    }
  }
}
