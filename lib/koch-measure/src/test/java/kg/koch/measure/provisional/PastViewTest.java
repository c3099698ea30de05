package kg.koch.measure.provisional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kg.koch.measure.residence.ResidenceRule;
import kg.koch.measure.stay.Definition;
import kg.koch.measure.stay.MeasuredPerson;
import kg.koch.measure.stay.Observation;
import kg.koch.measure.stay.PersonHistory;
import kg.koch.measure.stay.Places;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The past as it was known is what a run of that day gives. */
class PastViewTest {

  private static final int UNTIL = 2_600;
  private static final Places PLACES = new Places(List.of("KG"), List.of("KGZ", "RUS"), "KGZ");

  @Provide
  Arbitrary<List<Integer>> gaps() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 500),
            Arbitraries.of(121, 122, 123, 243, 244, 364, 365, 366, 486, 487))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<Definition> definitions() {
    return Arbitraries.of(
        new Definition("12of16", ResidenceRule.TWELVE_OF_SIXTEEN),
        new Definition("un12", ResidenceRule.TWELVE_MONTHS),
        new Definition("most-of-year", ResidenceRule.MOST_OF_YEAR));
  }

  /**
   * @param missed bits of crossings that were not recorded, so that directions repeat
   */
  @Property
  void at_anyDayAfterSettling_isWhatARunOfThatDayGives(
      @ForAll("gaps") List<Integer> gaps,
      @ForAll("definitions") Definition definition,
      @ForAll @IntRange(min = 0, max = 4_095) int missed,
      @ForAll @IntRange(min = 487, max = UNTIL) int vintage,
      @ForAll @IntRange(min = 0, max = 2 * UNTIL) int death) {
    MeasuredPerson now = measured(gaps, definition, missed, UNTIL, death);
    MeasuredPerson then = measured(gaps, definition, missed, vintage, death);
    PastView view = new PastView(now.tracks().get(0));
    view.load(now);
    view.at(vintage);
    for (int i = 0; i < then.history().crossings().size(); i++) {
      assertThat(view.outcome(i)).as("crossing %d", i).isEqualTo(then.tracks().get(0).outcome(i));
    }
  }

  /** The person as measured by a run that sees days up to this one, and no death from it on. */
  private static MeasuredPerson measured(
      List<Integer> gaps, Definition definition, int missed, int until, int death) {
    MeasuredPerson person =
        new MeasuredPerson(new Observation(0, until), PLACES, List.of(definition));
    PersonHistory history = person.history();
    history.start(1, 1, -9_000, PLACES.home(), PLACES.home());
    history.addRegistration(0, PLACES.number("KG"));
    if (death < until) {
      history.addDeath(death, PLACES.home(), 7);
    }
    int day = 0;
    for (int i = 0; i < gaps.size(); i++) {
      day += gaps.get(i);
      if ((missed >> i & 1) == 0) {
        history
            .crossings()
            .add(
                day * Travellers.DAY + i * 8_000_000_000L / 2, i % 2 == 1, 0, PLACES.number("RUS"));
      }
    }
    person.measure();
    return person;
  }
}
