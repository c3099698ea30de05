package kg.koch.link.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kg.koch.link.linkage.LinkageSettings;
import org.junit.jupiter.api.Test;

/** One person looked up among 900 and their duplicates. */
class FinderTest {

  private static final List<String[]> LINES = AdditionTest.crowded(900, 8);
  private static final Spine SPINE = Standing.of(LINES, LinkageSettings.open());

  @Test
  void find_aRecordAsItStands_isFoundFirst() {
    for (int at = 0; at < LINES.size(); at += 50) {
      String[] line = LINES.get(at);
      if (line[0].endsWith("a")) {
        List<Candidate> found = find(line, 0.5, 5);
        assertThat(found.stream().map(one -> Standing.id(SPINE, one.record()))).contains(line[0]);
      }
    }
  }

  @Test
  void find_whatWouldBeAdded_weighsAsTheLinksOfTheAdditionDo() {
    List<String[]> first = LINES.subList(0, 1_000);
    Spine spine = Standing.of(first, LinkageSettings.open());
    for (String[] line : LINES.subList(1_000, 1_100)) {
      Addition added =
          Addition.of(
              spine,
              kg.koch.link.linkage.MadeUpPeople.file(List.<String[]>of(line)),
              List.of(),
              RecordKeys.plain());
      List<Candidate> found = new Finder(spine).find(values(line), 0.5, 100);
      assertThat(found.stream().map(one -> (float) one.weight()))
          .as(line[0])
          .containsAll(weights(added));
    }
  }

  private static List<Float> weights(Addition added) {
    return java.util.stream.IntStream.range(0, added.added().size())
        .mapToObj(link -> added.added().weights()[link])
        .toList();
  }

  @Test
  void find_reasons_addUpToTheWeight() {
    Candidate best = find(LINES.get(0), 0.01, 1).get(0);
    double sum = best.reasons().stream().mapToDouble(Reason::weight).sum();
    // Weights are added up as floats: seven digits.
    assertThat(sum).isCloseTo(best.weight(), org.assertj.core.data.Offset.offset(1e-3));
    assertThat(best.reasons()).extracting(Reason::column).contains("surname", "birth_date");
  }

  @Test
  void find_aPersonWhoIsNotThere_findsNobody() {
    List<Candidate> found =
        new Finder(SPINE)
            .find(
                Map.of("surname", "Zzyzx", "given_name", "Qwfp", "birth_date", "1901-02-03"),
                0.5,
                5);
    assertThat(found).isEmpty();
  }

  @Test
  void find_anUnknownColumn_isRefusedWithTheColumnsThereAre() {
    assertThatThrownBy(() -> new Finder(SPINE).find(Map.of("colour", "red"), 0.5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("surname");
  }

  private static List<Candidate> find(String[] line, double least, int most) {
    return new Finder(SPINE).find(values(line), least, most);
  }

  private static Map<String, String> values(String[] line) {
    return Map.of(
        "surname",
        line[1],
        "given_name",
        line[2],
        "birth_date",
        line[3],
        "area",
        line[4],
        "phone",
        line[5]);
  }
}
