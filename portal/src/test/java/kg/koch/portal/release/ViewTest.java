package kg.koch.portal.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.publish.bundle.HandMadeRelease;
import kg.koch.publish.bundle.TableMetadata;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A view and its address say the same, whatever a reader does to the table. */
class ViewTest {

  private static final TableMetadata TABLE = HandMadeRelease.metadata("2026-01-01");

  @Example
  void parse_addressOfBeforeSeveralDimensionsCouldStandOnASide_meansWhatItMeant() {
    View view =
        View.parse(
            TABLE,
            parameters(
                "rows=SEX&columns=REF_AREA&TIME_PERIOD=2023&show-REF_AREA=KG&show-REF_AREA=KG06"
                    + "&show-SEX=F&PARTNER=RUS&sort=KG06&order=desc"));
    assertThat(view.rows()).containsExactly(2);
    assertThat(view.columns()).containsExactly(1);
    assertThat(view.chosen()).containsExactly(List.of(0), List.of(0, 2), List.of(1), List.of(1));
    assertThat(view.settings().sort()).isEqualTo("KG06");
    assertThat(view.settings().descending()).isTrue();
  }

  @Example
  void parse_oneDimensionOnBothSides_takesTheUsualOneForColumns() {
    View view = View.parse(TABLE, parameters("rows=REF_AREA&columns=REF_AREA"));
    assertThat(view.columns()).containsExactly(0);
  }

  @Example
  void parse_endsOfAStretch_showEveryPeriodBetween() {
    View view = View.parse(TABLE, parameters("from=2023&to=2024"));
    assertThat(view.shown(0)).containsExactly(0, 1);
    assertThat(View.parse(TABLE, parameters("from=2024&to=2024")).shown(0)).containsExactly(1);
  }

  @Example
  void parse_codesTheTableDoesNotHave_arePassedOver() {
    View view = View.parse(TABLE, parameters("rows=NOWHERE&show-REF_AREA=KG99&SEX=X&page=-1"));
    assertThat(state(view)).isEqualTo(state(View.opening(TABLE)));
  }

  @Property
  void address_ofAnyView_bringsItBack(@ForAll("views") View view) {
    assertThat(state(View.parse(TABLE, parameters(Address.of(view))))).isEqualTo(state(view));
  }

  @Property
  void apply_anyMoves_leaveEachDimensionInOnePlace(
      @ForAll("views") View start, @ForAll("moves") List<String> moves) {
    View view = start;
    for (String move : moves) {
      view = Move.apply(view, move);
      List<Integer> listed = Stream.concat(view.rows().stream(), view.columns().stream()).toList();
      assertThat(new HashSet<>(listed)).hasSameSizeAs(listed);
      for (int axis = 0; axis < view.axes().size(); axis++) {
        assertThat(view.chosen().get(axis)).isNotEmpty();
        if (!view.lists(axis)) {
          assertThat(view.chosen().get(axis)).hasSize(1);
        }
      }
    }
  }

  @Property
  void apply_upOfTheSecond_exchangesTheFirstTwo(@ForAll("views") View view) {
    if (view.rows().size() > 1) {
      int second = view.rows().get(1);
      View moved = Move.apply(view, Move.UP.of(view.dimension(second).id()));
      assertThat(moved.rows().subList(0, 2)).containsExactly(second, view.rows().get(0));
      assertThat(moved.chosen()).isEqualTo(view.chosen());
    }
  }

  @Property
  void shown_withoutTotals_hasNoCodeThatIncludesAnother(@ForAll("views") View view) {
    for (int axis = 0; axis < view.axes().size(); axis++) {
      List<Integer> shown = view.shown(axis);
      if (view.lists(axis) && !view.settings().totals()) {
        for (int code : shown) {
          for (int other : shown) {
            boolean within =
                Arrays.stream(view.axes().get(axis).pathUp(other)).anyMatch(up -> up == code);
            assertThat(code != other && within).isFalse();
          }
        }
      }
    }
  }

  @Property
  void put_everyNumberOfASide_givesEveryCombinationOnce(@ForAll("views") View view) {
    Side side = view.rowSide();
    Set<List<Integer>> seen = new HashSet<>();
    for (long number = 0; number < side.size(); number++) {
      int[] positions = new int[view.axes().size()];
      side.put(number, positions);
      seen.add(Arrays.stream(positions).boxed().toList());
    }
    assertThat((long) seen.size()).isEqualTo(side.size());
  }

  /** All a reader chose. */
  private static List<Object> state(View view) {
    return List.of(view.rows(), view.columns(), view.chosen(), view.settings());
  }

  @Provide
  Arbitrary<View> views() {
    Arbitrary<List<String>> places =
        Arbitraries.of("rows", "columns", "neither").list().ofSize(TABLE.dimensions().size());
    Arbitrary<List<Integer>> order =
        Arbitraries.shuffle(IntStream.range(0, TABLE.dimensions().size()).boxed().toList());
    Arbitrary<List<List<Boolean>>> codes =
        Arbitraries.of(true, false).list().ofSize(3).list().ofSize(TABLE.dimensions().size());
    return Combinators.combine(places, order, codes, settings()).as(ViewTest::view);
  }

  private static Arbitrary<Settings> settings() {
    Arbitrary<Boolean> yes = Arbitraries.of(true, false);
    return Combinators.combine(
            Arbitraries.of("", "2024", "2024.F"),
            yes,
            yes,
            Arbitraries.of(Share.values()),
            yes,
            yes,
            Arbitraries.of("", "line"),
            Arbitraries.integers().between(1, 9))
        .as(
            (sort, down, totals, share, intervals, revisions, chart, page) ->
                new Settings(
                    sort.isEmpty() ? null : sort,
                    !sort.isEmpty() && down,
                    totals,
                    share,
                    intervals,
                    revisions,
                    chart,
                    page,
                    page));
  }

  private static View view(
      List<String> places, List<Integer> order, List<List<Boolean>> codes, Settings settings) {
    List<Integer> rows = order.stream().filter(i -> places.get(i).equals("rows")).toList();
    List<Integer> columns = order.stream().filter(i -> places.get(i).equals("columns")).toList();
    List<List<Integer>> chosen = new ArrayList<>();
    for (int axis = 0; axis < places.size(); axis++) {
      int here = axis;
      int size = TABLE.dimensions().get(axis).codes().size();
      List<Integer> some =
          IntStream.range(0, size).filter(at -> codes.get(here).get(at)).boxed().toList();
      List<Integer> any = some.isEmpty() ? List.of(size - 1) : some;
      chosen.add(places.get(axis).equals("neither") ? any.subList(0, 1) : any);
    }
    return new View(TABLE, TABLE.axes(), rows, columns, chosen, settings);
  }

  @Provide
  Arbitrary<List<String>> moves() {
    return Combinators.combine(
            Arbitraries.of("TIME_PERIOD", "REF_AREA", "SEX", "PARTNER"),
            Arbitraries.of(Move.values()))
        .as((dimension, move) -> move.of(dimension))
        .list()
        .ofMaxSize(8);
  }

  private static Map<String, List<String>> parameters(String address) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String part : address.split("&")) {
      String[] pair = part.split("=", 2);
      parameters
          .computeIfAbsent(pair[0], any -> new ArrayList<>())
          .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
