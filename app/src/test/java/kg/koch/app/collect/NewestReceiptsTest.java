package kg.koch.app.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.check.Encoding;
import kg.koch.check.form.Form;
import org.junit.jupiter.api.Test;

class NewestReceiptsTest {

  private static Receipt receipt(String source, String period, int version) {
    return new Receipt(
        source + period + version,
        source,
        period,
        version,
        period + ".csv",
        "",
        0,
        1,
        0,
        Encoding.UTF_8,
        ',',
        false,
        Form.DELIMITED,
        Path.of("original"));
  }

  private static List<String> newest(Receipt... receipts) {
    return Receipt.newest(List.of(receipts)).stream().map(Receipt::id).toList();
  }

  @Test
  void theHighestVersionOfAPeriodIsTheNewest() {
    assertThat(newest(receipt("moves", "2024", 2), receipt("moves", "2024", 1)))
        .containsExactly("moves20242");
  }

  @Test
  void aWholeYearTakesThePlaceOfItsMonths() {
    assertThat(
            newest(
                receipt("moves", "2023-12", 1),
                receipt("moves", "2024", 1),
                receipt("moves", "2024-01", 1)))
        .containsExactly("moves2023-121", "moves20241");
  }

  @Test
  void aYearOfAnotherSourceTakesNoPlace() {
    assertThat(newest(receipt("births", "2024", 1), receipt("moves", "2024-01", 1)))
        .containsExactly("births20241", "moves2024-011");
  }
}
