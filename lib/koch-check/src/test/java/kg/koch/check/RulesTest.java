package kg.koch.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field-count | 1,2,3",
        "quotes | 20102199000001,\"a\"b,M,1990-02-01,2024-03-05T10:00:00",
        "required | 20102199000001,a,,1990-02-01,2024-03-05T10:00:00",
        "type | 2010219900000,a,M,1990-02-01,2024-03-05T10:00:00",
        "type | 20102199000001,a,M,1990-02-30,2024-03-05T10:00:00",
        "type | 20102199000001,a,M,1990-02-01,2024-03-05T24:00:00",
        "maximum-length | 20102199000001,abcdefghijk,M,1990-02-01,2024-03-05T10:00:00",
        "code-list | 20102199000001,a,X,1990-02-01,2024-03-05T10:00:00",
        "structure | 30102199000001,a,M,1990-02-01,2024-03-05T10:00:00",
        "agrees | 20102199000001,a,F,1990-02-01,2024-03-05T10:00:00",
        "agrees | 20102199000001,a,M,1990-02-02,2024-03-05T10:00:00",
        "who | ,,M,1990-02-01,2024-03-05T10:00:00",
        "period | 20102199000001,a,M,1990-02-01,2024-04-01T00:00:00",
        "order | ,a,M,2024-03-06,2024-03-05T10:00:00"
      })
  void next_rowBreaksARule_rejectsItForThatRule(String rule, String row) throws IOException {
    Deliveries.Outcome outcome = read(Deliveries.HEADER + row + "\n");
    assertThat(outcome.rules()).containsExactly(rule);
    assertThat(outcome.rejected()).isEqualTo(1);
    assertThat(outcome.findings().get(0).line()).isEqualTo(2);
  }

  @Test
  void next_sameRowTwice_rejectsTheSecond() throws IOException {
    Deliveries.Outcome outcome = read(Deliveries.HEADER + Deliveries.GOOD + Deliveries.GOOD);
    assertThat(outcome.rules()).containsExactly("once");
    assertThat(outcome.findings().get(0).line()).isEqualTo(3);
  }

  @Test
  void next_warningOnly_acceptsTheRow() throws IOException {
    Deliveries.Outcome outcome = read(Deliveries.HEADER + ",a,M,1899-12-31,2024-03-05T10:00:00\n");
    assertThat(outcome.rules()).containsExactly("range");
    assertThat(outcome.accepted()).isEqualTo(1);
  }

  @Test
  void next_quotedFieldOverTwoLines_countsPhysicalLines() throws IOException {
    String twoLines = Deliveries.GOOD.replace("Асан", "\"а\n\"\"б\"");
    Deliveries.Outcome outcome = read(Deliveries.HEADER + twoLines + "1,2\n");
    assertThat(outcome.accepted()).isEqualTo(1);
    assertThat(outcome.findings().get(0).line()).isEqualTo(4);
  }

  private Deliveries.Outcome read(String text) throws IOException {
    return Deliveries.read(folder, text.getBytes(UTF_8));
  }
}
