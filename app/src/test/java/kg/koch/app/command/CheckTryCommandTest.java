package kg.koch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried from the command line, on a file and on a delivery that was received. */
class CheckTryCommandTest {

  private static final String SOURCE = "border-crossings";

  @TempDir private Path folder;
  private MethodRuns runs;
  private String rule = "";
  private String delivery = "";

  @BeforeEach
  void start() {
    runs = new MethodRuns(folder);
    rule =
        runs.file(
            "rule.yaml",
            "id: adults",
            "kind: COMPARISON",
            "left: birth_date",
            "operator: \"<=\"",
            "right: 2006-03-01",
            "severity: ERROR",
            "instruction: {ky: а, ru: а, en: a}");
    delivery =
        runs.file(
            "march.csv",
            "pin,document_number,citizenship,sex,birth_date,crossed_at,direction,checkpoint,country",
            ",SECRET1,RUS,F,1990-02-01,2024-03-05T10:00:00,A,KG-KZ-01,RUS",
            ",SECRET2,RUS,F,2010-02-01,2024-03-05T10:01:00,A,KG-KZ-01,RUS");
  }

  @Test
  void aFileThatWasNotDeliveredCanBeTried() {
    MethodRuns.Ended ended =
        runs.run(
            "check", "try", "--source", SOURCE, "--rule", rule, "--period", "2024-03", delivery);

    assertThat(ended.status()).as(ended.message()).isZero();
    assertThat(ended.output())
        .contains("adults (ERROR): birth_date <= 2006-03-01", "Rows that break it: 1", "line 3")
        .contains("Nothing was changed.")
        .doesNotContain("SECRET");
  }

  @Test
  void aFileOfAnotherFormIsTriedAsItWouldBeReadAtTheDoor() {
    String lines =
        runs.file(
            "march.jsonl",
            "{\"citizenship\":\"RUS\",\"sex\":\"F\",\"birth_date\":\"2010-02-01\","
                + "\"crossed_at\":\"2024-03-05T10:01:00\",\"direction\":\"A\","
                + "\"checkpoint\":\"KG-KZ-01\",\"country\":\"RUS\","
                + "\"document_number\":\"SECRET1\"}");
    MethodRuns.Ended ended =
        runs.run("check", "try", "--source", SOURCE, "--rule", rule, "--period", "2024-03", lines);

    assertThat(ended.status()).as(ended.message()).isZero();
    assertThat(ended.output()).contains("Rows that break it: 1").doesNotContain("SECRET");
  }

  @Test
  void aReceivedDeliveryIsTriedAndTheDataFolderStaysAsItWas() throws IOException {
    String data = folder.resolve("data").toString();
    MethodRuns.Ended delivered =
        runs.run("deliver", "--source", SOURCE, "--period", "2024-03", "--data", data, delivery);
    String receipt = delivered.lines().get(0).replaceAll(".*receipt ", "");
    Map<String, String> before = everything();

    MethodRuns.Ended ended =
        runs.run("check", "try", "--source", SOURCE, "--rule", rule, "--data", data, receipt);

    assertThat(ended.status()).as(ended.message()).isZero();
    assertThat(ended.output()).contains("Rows that break it: 1");
    assertThat(everything()).isNotEmpty().isEqualTo(before);
  }

  /** Every file with its bytes and when it was last written. */
  private Map<String, String> everything() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String content =
            Files.isDirectory(file) ? "folder" : Arrays.toString(Files.readAllBytes(file));
        all.put(file.toString(), content + Files.getLastModifiedTime(file));
      }
    }
    return all;
  }

  @Test
  void aReceiptThereIsNotIsRefused() {
    MethodRuns.Ended ended =
        runs.run(
            "check",
            "try",
            "--source",
            SOURCE,
            "--rule",
            rule,
            "--data",
            folder.toString(),
            "nowhere");

    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.message()).contains("a receipt of border-crossings");
  }

  @Test
  void aFileWithoutAPeriodIsRefused() {
    MethodRuns.Ended ended = runs.run("check", "try", "--source", SOURCE, "--rule", rule, delivery);

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.message()).contains("--period");
  }
}
