package kg.koch.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Structure of a PIN: S DDMMYYYY NNNNN (Government Resolution No. 619 of 28 September 2017). All
 * made up.
 */
class PinTest {

  @Test
  void parse_wellFormed_tellsSexAndBirthDate() {
    Pin pin = Pin.parse("10103199000017").orElseThrow();

    assertThat(pin.sex()).isEqualTo(Sex.FEMALE);
    assertThat(pin.birthDate()).contains(LocalDate.of(1990, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1010319900001",
        "101031990000177",
        "30103199000017",
        "00103199000017",
        "13002199000017",
        "10113199000017",
        "10103179900017",
        "1010319900001x",
        "１０１０３１９９００００１７"
      })
  void parse_anotherShape_isEmpty(String text) {
    assertThat(Pin.parse(text)).isEmpty();
  }

  @Test
  void toString_anyPin_showsNoDigit() {
    assertThat(Pin.parse("10103199000017").orElseThrow().toString()).doesNotContainPattern("\\d");
  }

  @Property
  void parse_pinOfAnyDay_readsBackThatDay(
      @ForAll @IntRange(min = 0, max = 73_048) int day,
      @ForAll @IntRange(max = 99_999) int serial) {
    LocalDate birthDate = LocalDate.of(1900, 1, 1).plusDays(day);
    String text =
        "2%02d%02d%04d%05d"
            .formatted(
                birthDate.getDayOfMonth(), birthDate.getMonthValue(), birthDate.getYear(), serial);

    assertThat(Pin.parse(text).flatMap(Pin::birthDate)).contains(birthDate);
  }
}
